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

async function rowsOf(page: Page, link: string, engine: string) {
  const figure = await openTraining(page, 'en', link);
  await train(figure);
  await expect(figure).toHaveAttribute('data-engine', engine);
  const said = engine === 'reference' ? 'JavaScript' : 'WebAssembly';
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

test('where the kernels cannot be loaded training goes on without them', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  expect(await rowsOf(page, 'v1;epochs:1', 'reference')).toHaveLength(1);
});
