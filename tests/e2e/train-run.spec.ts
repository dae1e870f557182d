import { expect, test, type Locator } from '@playwright/test';
import { LANGUAGES, type Language } from './helpers/figure.ts';
import {
  digitsIn,
  drawnPictures,
  hasRows,
  isWithin,
  openTraining,
  press,
  reaches,
  rowsIn,
  train,
  withoutMnist,
  type Row,
} from './helpers/training.ts';

// How a run is led does not depend on the digits: these runs take the drawn ones, which are fewer.
test.beforeEach(({ page }) => withoutMnist(page));

/** Starts over, and reads the first rows of a run that nothing interrupts. */
async function firstRows(figure: Locator, count: number): Promise<Row[]> {
  await press(figure, 'reset');
  await press(figure, 'train');
  await hasRows(figure, count);
  return (await rowsIn(figure)).slice(0, count);
}

test('a paused run stands still, and goes on to the rows of one that was never paused', async ({ page }) => {
  const figure = await openTraining(page, 'en', 'v1;epochs:30');
  await press(figure, 'train');
  await isWithin(figure, 1);
  for (const fact of ['speed', 'elapsed', 'left'])
    await expect(figure.locator(`[data-fact="${fact}"] b`)).toHaveText(/^[\d,.]*[1-9][\d,.]*$/);
  await press(figure, 'pause');
  await reaches(figure, 'paused');
  const still = await figure.innerHTML();
  const before = await rowsIn(figure);
  await page.waitForTimeout(500);
  expect(await figure.innerHTML()).toBe(still);

  await press(figure, 'train');
  await hasRows(figure, before.length + 1);
  const rows = await rowsIn(figure);
  expect(rows.slice(0, before.length)).toEqual(before);
  expect(await firstRows(figure, rows.length)).toEqual(rows);
});

test('the start over button empties the figure, and another seed gives other rows', async ({ page }) => {
  const figure = await openTraining(page, 'ko', 'v1;epochs:1');
  await train(figure);
  const [first] = await rowsIn(figure);
  await press(figure, 'reset');
  await expect(figure).toHaveAttribute('data-status', 'idle');
  expect(await rowsIn(figure)).toEqual([]);
  await expect(figure.locator('[data-digits="wrong"]')).toHaveCount(0);
  await expect.poll(() => drawnPictures(figure, '.filters')).toBe(0);
  await page.reload();
  await expect(figure).toHaveAttribute('data-ready', '');
  await expect(figure.locator('[data-action="resume-kept"]')).toHaveCount(0);

  await figure.locator('[data-setting="seed"]').fill('7');
  await train(figure);
  const [other] = await rowsIn(figure);
  expect(other!.trainLoss).not.toBe(first!.trainLoss);
});

test('Space trains, pauses and goes on, R starts over; the focus stays where it was', async ({ page }) => {
  const figure = await openTraining(page, 'en', 'v1;epochs:30');
  const main = figure.locator('.act.main').first();
  await main.focus();
  await page.keyboard.press('Space');
  await isWithin(figure, 0);
  await expect(main).toBeFocused();
  await page.keyboard.press('Space');
  await reaches(figure, 'paused');
  await figure.locator('.progress').click();
  await page.keyboard.press('Space');
  await reaches(figure, 'training');
  await page.keyboard.press('Space');
  await reaches(figure, 'paused');
  await page.keyboard.press('r');
  await expect(figure).toHaveAttribute('data-status', 'idle');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  // In a field the keys are for typing.
  await figure.locator('[data-setting="seed"]').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('r');
  await expect(figure).toHaveAttribute('data-status', 'idle');
});

test('training goes on where nobody looks', async ({ page }) => {
  const figure = await openTraining(page, 'en', 'v1;epochs:2');
  await press(figure, 'train');
  await isWithin(figure, 0);
  // What a browser does to a page that is hidden; a headless one hides none.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(document, 'hidden', { get: () => true });
    globalThis.requestAnimationFrame = () => 0;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await reaches(figure, 'finished');
  expect(await rowsIn(figure)).toHaveLength(2);
});

test('a picture that was drawn twice is shown twice', async ({ page }) => {
  const figure = await openTraining(page, 'en', 'v1;seed:159;epochs:1');
  await press(figure, 'train');
  await reaches(figure, 'finished');
  const { indices } = await digitsIn(figure, 'sixteen');
  expect(indices).toHaveLength(16);
  expect(new Set(indices).size).toBe(15);
});

test.describe('leaving the page', () => {
  const kept: Record<Language, RegExp> = {
    en: /A run with these settings was kept after epoch (\d+)\./,
    ko: /이 설정으로 에포크 (\d+)까지/,
  };
  for (const language of LANGUAGES) {
    test(`in the middle of a run keeps it up to the last epoch, in ${language}`, async ({ page }) => {
      const link = 'v1;seed:3;epochs:30';
      const figure = await openTraining(page, language, link);
      await press(figure, 'train');
      await isWithin(figure, 1);
      await page.goto(language === 'ko' ? '/ko/' : '/');
      await openTraining(page, language, link);
      const offer = figure.getByRole('status');
      await expect(offer).toContainText(kept[language]);
      const epochs = Number(kept[language].exec(await offer.innerText())![1]);
      await press(figure, 'resume-kept');
      await hasRows(figure, epochs + 1);
      const resumed = await rowsIn(figure);
      expect(await firstRows(figure, resumed.length)).toEqual(resumed);
    });
  }

  test('after the last epoch keeps the result, and starting over forgets it', async ({ page }) => {
    const figure = await openTraining(page, 'en', 'v1;epochs:1');
    await train(figure);
    const rows = await rowsIn(figure);
    const wrong = await digitsIn(figure, 'wrong');
    await page.reload();
    await expect(figure).toHaveAttribute('data-ready', '');
    await expect(figure.getByRole('status')).toContainText('It is finished. Show it?');
    await press(figure, 'resume-kept');
    await reaches(figure, 'finished');
    expect(await rowsIn(figure)).toEqual(rows);
    expect(await digitsIn(figure, 'wrong')).toEqual(wrong);

    await page.reload();
    await press(figure, 'forget-kept');
    await expect(figure.getByRole('status')).toHaveCount(0);
    await page.reload();
    await expect(figure).toHaveAttribute('data-ready', '');
    await expect(figure.locator('[data-action="resume-kept"]')).toHaveCount(0);
  });
});
