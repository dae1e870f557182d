import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, PHONE, type Language } from './helpers/figure.ts';
import { withoutMnist } from './helpers/training.ts';

const pathOf = (language: Language, slug: string): string => `${language === 'ko' ? '/ko' : ''}/${slug}/`;
const ROWS = ['32', '32, two workers', '64', 'typescript', 'deep', 'deep, two workers'];
/** What leaves out all but these rows. */
const only = (...kept: number[]): string =>
  ROWS.map((_, i) => i + 1).filter((row) => !kept.includes(row)).join('+'); // prettier-ignore

async function openBench(page: Page, language: Language, link: string): Promise<Locator> {
  await page.goto(`${pathOf(language, 'bench')}?bench=${link}`);
  const figure = page.locator('[data-figure="bench"]');
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
}
const reaches = (figure: Locator, status: string): Promise<void> =>
  expect(figure.locator('[data-status]')).toHaveAttribute('data-status', status, { timeout: 100_000 });
const valueOf = async (place: Locator): Promise<number> => Number(await place.getAttribute('data-value'));
const secondsOf = (figure: Locator, row: string): Locator =>
  figure.locator(`tr[data-row="${row}"] [data-var="seconds"]`);

/** As if the browser could not compile any module. */
const NO_SIMD =
  "WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('no such instruction'));";
async function withoutSimd(page: Page): Promise<void> {
  await page.route(/\/(roofline-)?worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${NO_SIMD}\n${await response.text()}` });
  });
}

async function complaintsOfAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const language of LANGUAGES)
  test(`the bench measures rows and roofs, and can be used by everyone, in ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    const found = complaintsOf(page);
    await withoutMnist(page);
    await page.setViewportSize(language === 'ko' ? PHONE : { width: 1280, height: 900 });
    await page.emulateMedia({
      colorScheme: language === 'ko' ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const figure = await openBench(page, language, `v1;without:${only(1, 3)};epochs:2`);
    await figure.locator('[data-action="measure"]').click();
    await reaches(figure, 'done');
    // Drawn digits: the seconds are there, and it says that they are not to be compared.
    await expect(figure.getByRole('alert')).toContainText('MNIST');
    const fast = await valueOf(secondsOf(figure, 'reference/float32/1-worker'));
    const exact = await valueOf(secondsOf(figure, 'reference/float64/1-worker'));
    for (const seconds of [fast, exact]) {
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThan(60);
    }
    await expect(secondsOf(figure, 'deep/float32/1-worker')).toHaveCount(0);
    const plot = figure.locator('svg.plot:visible');
    for (const roof of ['memory', 'cache', 'float64', 'float32-fused'])
      expect(await valueOf(plot.locator(`[data-var="${roof}"]`)), roof).toBeGreaterThan(1e8);
    await expect(plot.locator('[data-point]')).toHaveCount(2);
    // What a row does in a second is the work of its epoch by its seconds.
    const work = await valueOf(figure.locator('[data-work="reference"][data-var="multiplyAdds"]'));
    const speed = await valueOf(
      figure.locator('tr[data-row="reference/float32/1-worker"] [data-var="speed"]'),
    );
    expect((2 * work) / fast / speed).toBeCloseTo(1, 9);
    expect(await complaintsOfAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(found).toEqual([]);
  });

test('the bench is stopped and started by the keyboard, and keeps what it has', async ({ page }) => {
  test.setTimeout(240_000);
  await withoutMnist(page);
  const figure = await openBench(page, 'en', `v1;without:${only(1)};epochs:9`);
  await figure.focus();
  await page.keyboard.press(' ');
  await expect(secondsOf(figure, 'reference/float32/1-worker')).toBeVisible({ timeout: 60_000 });
  await figure.locator('[data-action="stop"]').focus();
  await page.keyboard.press('Enter');
  await reaches(figure, 'stopped');
  await expect(secondsOf(figure, 'reference/float32/1-worker')).toBeVisible();
  await expect(figure.locator('[data-action="measure"]')).toBeFocused();
});

test('the rows that are chosen are in the address', async ({ page }) => {
  const figure = await openBench(page, 'en', '');
  await figure.locator('[data-action="row-4"]').uncheck();
  await figure.locator('[data-action="row-5"]').uncheck();
  await figure.locator('[data-action="epochs"]').selectOption('5');
  await expect(page).toHaveURL(/[?&]bench=v1;without:4\+5;epochs:5/);
  await page.reload();
  await expect(figure).toHaveAttribute('data-ready', '');
  await expect(figure.locator('[data-action="row-4"]')).not.toBeChecked();
  await expect(figure.locator('[data-action="row-3"]')).toBeChecked();
});

test('without SIMD the bench says so and measures TypeScript', async ({ page }) => {
  test.setTimeout(240_000);
  await withoutMnist(page);
  await withoutSimd(page);
  const figure = await openBench(page, 'en', 'v1;epochs:1');
  await figure.locator('[data-action="measure"]').click();
  await reaches(figure, 'done');
  await expect(figure.getByRole('alert').filter({ hasText: 'SIMD' })).toBeVisible();
  expect(await valueOf(secondsOf(figure, 'reference/float32/typescript'))).toBeGreaterThan(0);
  await expect(secondsOf(figure, 'reference/float32/1-worker')).toHaveCount(0);
  await expect(figure.locator('[data-roof]')).toHaveCount(0);
});

for (const language of LANGUAGES)
  test(`why it is fast: a digit is counted pixel by pixel, and everyone can use it, in ${language}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: language === 'ko' ? 'light' : 'dark', reducedMotion: 'reduce' });
    await page.goto(`${pathOf(language, 'why-it-is-fast')}?skip-black=v1;digit:3;rows:14`);
    const figure = page.locator('[data-figure="skip-black"]');
    await expect(figure).toHaveAttribute('data-ready', '');
    const number = (name: string): Promise<number> => valueOf(figure.locator(`[data-var="${name}"]`));
    const pixels = await figure.locator('rect[data-pixel]').count();
    expect(pixels).toBeGreaterThan(10);
    expect(await number('pixels')).toBe(pixels);
    expect(await number('multiplications')).toBe(64 * pixels);
    const sum = await number('z');
    await figure.locator('[data-option="keep"]').click();
    expect(await number('pixels')).toBe(14 * 28);
    expect(await number('z')).toBe(sum);
    await figure.locator('[data-action="to-end"]').click();
    expect(await number('multiplications')).toBe(784 * 64);
    expect(await number('every')).toBe(784 * 64);
    expect(await number('fewer')).toBeCloseTo((await number('every')) / (await number('inked')), 9);
    expect(await complaintsOfAxe(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await page.locator(`main a[href="${pathOf(language, 'bench')}"]`).click();
    await expect(page.locator('[data-figure="bench"]')).toBeVisible();
  });

test('lesson 17 leads to why it is fast, and the bench does', async ({ page }) => {
  for (const from of ['/lessons/train-mnist/', '/bench/']) {
    await page.goto(from);
    await expect(page.locator('main a[href="/why-it-is-fast/"]')).toBeVisible();
  }
});
