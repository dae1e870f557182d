import { expect, test, type Page } from '@playwright/test';
import { everywhere, openTraining, rowsIn, train, withoutMnist } from './helpers/training.ts';

test.beforeEach(({ page }) => withoutMnist(page));

/** As if the browser could not compile the first `count` modules that it is given. */
const withoutSimd = (count: number): string => `{
  const compile = WebAssembly.compile;
  let refused = 0;
  WebAssembly.compile = (bytes) =>
    refused++ < ${count} ? Promise.reject(new WebAssembly.CompileError('no such instruction')) : compile(bytes);
}`;

/** As from a server that does not isolate its pages from others. */
async function notIsolated(page: Page): Promise<void> {
  await page.route('**/lessons/**', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['cross-origin-embedder-policy'];
    await route.fulfill({ response, headers });
  });
}

async function rowsOf(page: Page, link: string, engine: string, workers = engine === 'reference' ? 1 : 2) {
  const figure = await openTraining(page, 'en', link);
  await train(figure);
  await expect(figure).toHaveAttribute('data-engine', engine);
  await expect(figure).toHaveAttribute('data-workers', String(workers));
  const said = `${engine === 'reference' ? 'JavaScript' : 'WebAssembly'}${workers > 1 ? ', 2 workers' : ''}`;
  await expect(figure.locator('[data-fact="engine"]')).toHaveText(said);
  return rowsIn(figure);
}

test('a browser without SIMD trains without it, to the same rows in every digit', async ({
  page,
  browser,
}) => {
  const fast = await rowsOf(page, 'v1;epochs:2', 'float64');
  const other = await (await browser.newContext()).newPage();
  await withoutMnist(other);
  await everywhere(other, withoutSimd(1));
  expect(await rowsOf(other, 'v1;epochs:2', 'reference')).toEqual(fast);
});

test('32 bits use relaxed SIMD where the browser has it, plain SIMD where not, else none', async ({
  page,
  browser,
}) => {
  const engines = ['float32-fused', 'float32', 'reference'];
  const link = 'v1;epochs:1;precision:float32';
  const losses: number[] = [];
  for (const [refused, engine] of engines.entries()) {
    const own = refused === 0 ? page : await (await browser.newContext()).newPage();
    await withoutMnist(own);
    await everywhere(own, withoutSimd(refused));
    const [row] = await rowsOf(own, link, engine);
    losses.push(Number(row!.trainLoss));
  }
  for (const loss of losses) expect(loss).toBeCloseTo(losses[2]!, 5);
});

test('two workers share the work where the page is isolated; where not, one comes to the same rows', async ({
  page,
  browser,
}) => {
  const rows = await rowsOf(page, 'v1;epochs:2', 'float64', 2);
  const alone = await (await browser.newContext()).newPage();
  await withoutMnist(alone);
  await notIsolated(alone);
  expect(await rowsOf(alone, 'v1;epochs:2', 'float64', 1)).toEqual(rows);
  expect(await alone.evaluate(() => crossOriginIsolated)).toBe(false);
});

test('in a browser whose workers cannot have workers, one trains', async ({ page }) => {
  await everywhere(page, "if (!('document' in globalThis)) globalThis.Worker = undefined;");
  expect(await rowsOf(page, 'v1;epochs:1', 'float64', 1)).toHaveLength(1);
});

test('a kernel is loaded when training starts, not before, and only the one that is used', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) loaded.push(request.url());
  });
  const figure = await openTraining(page, 'en', 'v1;epochs:1');
  await page.waitForLoadState('networkidle');
  expect(loaded).toEqual([]);
  await train(figure);
  expect(loaded).toEqual([expect.stringContaining('float64')]);
});

test('where the kernels cannot be loaded training goes on without them', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  expect(await rowsOf(page, 'v1;epochs:1', 'reference')).toHaveLength(1);
});
