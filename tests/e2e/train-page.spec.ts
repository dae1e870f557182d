import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, PHONE } from './helpers/figure.ts';
import {
  figureIn,
  isWithin,
  LOSSES,
  openTraining,
  press,
  reaches,
  rowsIn,
  train,
  TRAINING,
  withoutMnist,
} from './helpers/training.ts';

test.beforeEach(({ page }) => withoutMnist(page));

async function violations(page: Page, part = 'html'): Promise<string[]> {
  // axe and the test runner each bring a version of Playwright's types for the same page.
  const builder = new AxeBuilder({ page } as unknown as ConstructorParameters<typeof AxeBuilder>[0]);
  const { violations: found } = await builder.include(part).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const pageWidth = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

for (const language of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing before, during and after training, in ${language}, ${colorScheme}`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      const figure = await openTraining(page, language, 'v1;epochs:30');
      expect(await violations(page)).toEqual([]);
      await press(figure, 'train');
      await isWithin(figure, 1);
      await press(figure, 'pause');
      await reaches(figure, 'paused');
      expect(await violations(page, '[data-figure="train-mse"]')).toEqual([]);
      await press(figure, 'reset');
      await figure.locator('[data-setting="epochs"]').fill('1');
      await train(figure);
      expect(await violations(page, '[data-figure="train-mse"]')).toEqual([]);
    });
  }

  test(`nothing is wider than a phone before, during and after training, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    const figure = await openTraining(page, language, 'v1;epochs:1;lr:1e308');
    await figureIn(page, 'cross-entropy').scrollIntoViewIfNeeded();
    await press(figure, 'train');
    await reaches(figure, 'diverged');
    expect(await pageWidth(page)).toBe(PHONE.width);
    await press(figure, 'last-good');
    await reaches(figure, 'finished');
    expect(await pageWidth(page)).toBe(PHONE.width);
  });
}

test('on a phone a published number stands under the one that is computed here', async ({ page }) => {
  await page.unroute('**/data/mnist/manifest.json');
  await page.route('**/data/mnist/manifest.json', (route) =>
    route.fulfill({ json: { origin: 'mnist', files: [] } }),
  );
  await page.setViewportSize(PHONE);
  const figure = await openTraining(page, 'en');
  const row = figure.locator('tr[data-epoch="1"]');
  const published = row.locator('[data-published="testLoss"]');
  await expect(published).toBeVisible();
  const here = (await row.locator('td.l').nth(2).boundingBox())!;
  const under = (await published.boundingBox())!;
  expect(under.y).toBeGreaterThan(here.y + here.height / 2);
  expect(Math.abs(under.x + under.width - here.x - here.width)).toBeLessThan(2);
});

test.describe('the exercises', () => {
  const squares = (page: Page) => page.locator('[data-contents-of="train-mnist"] .pm i.y');

  for (const language of LANGUAGES) {
    test(`hold a guess against the first row, in ${language}, and the contents remember it`, async ({
      page,
    }) => {
      const figure = await openTraining(page, language, 'v1;epochs:1;lr:0.3');
      const guess = page.locator('[data-exercise="first-epoch"]');
      await expect(guess).toHaveAttribute('data-ready', '');
      await guess.locator('input').fill('12000');
      await guess.getByRole('button').click();
      await expect(guess).toContainText({ en: 'from 0 to 10000', ko: '0부터 10000까지' }[language]);
      await guess.locator('input').fill('5000');
      await guess.getByRole('button').click();
      await expect(guess).toContainText('5,000');
      await expect(guess.locator('input')).toBeDisabled();
      await train(figure);
      const [row] = await rowsIn(figure);
      await expect(guess).toContainText(Math.round(2000 * row!.testAccuracy).toLocaleString('en'));
      await expect(guess).toContainText('50.00');
      await page.goto(language === 'ko' ? '/ko/' : '/');
      await expect(squares(page)).toHaveCount(1);
    });
  }

  test('come too late once the first row is there', async ({ page }) => {
    const figure = await openTraining(page, 'en', 'v1;epochs:1;lr:0.3');
    const guess = page.locator('[data-exercise="first-epoch"]');
    await train(figure);
    await expect(guess).toContainText('The first row is there already.');
    await expect(guess.getByRole('button')).toBeDisabled();
    await press(figure, 'reset');
    await expect(guess.getByRole('button')).toBeEnabled();
  });

  test('compare the losses at one learning rate, and the contents remember it', async ({ page }) => {
    test.slow();
    await page.goto(
      `${TRAINING.en}?${LOSSES.map((loss) => `train-${loss}=v1;epochs:3${loss === 'mse' ? ';lr:0.5' : ''}`).join('&')}`,
    );
    const task = page.locator('[data-exercise="equal-rates"]');
    await expect(task).toContainText('squared error: 0 of 3 epochs');
    const [mse, crossEntropy] = [figureIn(page, 'mse'), figureIn(page, 'cross-entropy')];
    for (const figure of [mse, crossEntropy]) {
      await expect(figure).toHaveAttribute('data-ready', '');
      await train(figure);
    }
    const percent = async (figure: typeof mse) =>
      (100 * (await rowsIn(figure)).at(-1)!.testAccuracy).toFixed(2);
    await expect(task).toContainText(
      `After 3 epochs the squared error reads ${await percent(mse)} % of the test digits and cross-entropy ${await percent(crossEntropy)} %`,
    );
    await page.goto('/');
    await expect(squares(page)).toHaveCount(1);
  });
});
