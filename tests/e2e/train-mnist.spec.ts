import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { complaintsOf, LANGUAGES } from './helpers/figure.ts';
import {
  COLUMNS,
  digitsIn,
  drawnPictures,
  hasRows,
  isWithin,
  LOSSES,
  needsMnist,
  numpyRows,
  openTraining,
  press,
  publishedRows,
  reaches,
  reference,
  rowOf,
  rowsIn,
  train,
  TRAINING,
  type Loss,
  type Row,
} from './helpers/training.ts';

const EPOCHS = 2;

/** Losses to 1e-9 of NumPy's, accuracies to the last digit. */
function expectNumpy(rows: Row[], loss: Loss): void {
  rows.forEach((row, i) => {
    const numpy = numpyRows(loss)[i]!;
    expect(Math.abs(row.trainLoss - numpy.trainLoss), `training loss ${i + 1}`).toBeLessThan(1e-9);
    expect(Math.abs(row.testLoss - numpy.testLoss), `test loss ${i + 1}`).toBeLessThan(1e-9);
    expect([row.trainAccuracy, row.testAccuracy]).toEqual([numpy.trainAccuracy, numpy.testAccuracy]);
  });
}

for (const language of LANGUAGES) {
  for (const loss of LOSSES) {
    test(`the rows of ${loss} on MNIST are the published ones, in ${language}`, async ({ page }) => {
      test.slow();
      needsMnist();
      const found = complaintsOf(page);
      const figure = await openTraining(page, language, `v1;epochs:${EPOCHS}`, loss);
      const identical = { en: 'identical', ko: '일치' }[language];
      await expect(rowOf(figure, 1).getByRole('img', { name: identical })).toHaveCount(0);
      await expect.poll(() => drawnPictures(figure, '.filters')).toBe(0);
      await train(figure);

      const rows = await rowsIn(figure);
      expect(rows).toHaveLength(EPOCHS);
      expectNumpy(rows, loss);
      for (const [i, printed] of publishedRows(loss).slice(0, EPOCHS).entries()) {
        const row = rowOf(figure, i + 1);
        for (const [k, column] of COLUMNS.entries()) {
          await expect(row.locator(`[data-var="${column}"]`)).toHaveText(printed[k]!);
          await expect(row.locator(`[data-published="${column}"]`)).toHaveText(printed[k]!);
        }
        await expect(row.getByRole('img', { name: identical })).toBeVisible();
      }

      const [sixteen, tested, wrong] = [
        await digitsIn(figure, 'sixteen'),
        await digitsIn(figure, 'tested'),
        await digitsIn(figure, 'wrong'),
      ];
      expect(sixteen.indices).toEqual(reference.sixteenRandomIndices);
      expect(tested.indices).toEqual(reference.twentyFiveTestIndices);
      expect(tested.labels).toEqual(reference.twentyFiveLabels);
      expect(wrong.indices).toHaveLength(25);
      expect(wrong.labels.filter((label, i) => label === wrong.predictions[i])).toEqual([]);
      const mistakes = Math.round(10_000 * (1 - rows.at(-1)!.testAccuracy));
      await expect(figure.locator('[data-digits="wrong"] .sub')).toContainText(mistakes.toLocaleString('en'));

      expect(await drawnPictures(figure, '.digits')).toBe(16 + 25 + 25);
      // A neuron or two hardly learns anything in two epochs.
      await expect.poll(() => drawnPictures(figure, '.filters')).toBeGreaterThan(60);
      expect(found).toEqual([]);
    });
  }
}

test('a run whose page is closed in the middle of an epoch goes on where it was, to the same rows', async ({
  context,
}) => {
  test.slow();
  needsMnist();
  const left = await context.newPage();
  const before = await openTraining(left, 'en');
  await press(before, 'train');
  await isWithin(before, 1);
  await left.close({ runBeforeUnload: false });

  const page = await context.newPage();
  const figure = await openTraining(page, 'ko', 'v1;epochs:3');
  const offer = figure.getByRole('status');
  await expect(offer).toContainText(/다른 설정\(에포크 30\)으로 에포크 \d+까지/);
  const kept = Number(/에포크 (\d+)까지/.exec(await offer.innerText())![1]);
  await press(figure, 'resume-kept');
  await expect(figure.locator('[data-setting="epochs"]')).toHaveValue('30');
  await hasRows(figure, kept + 1);
  const rows = await rowsIn(figure);
  expectNumpy(rows, 'mse');
  await expect(rowOf(figure, 1).getByRole('img', { name: '일치' })).toBeVisible();
  expect((await digitsIn(figure, 'tested')).indices).toEqual(reference.twentyFiveTestIndices);
  await expect.poll(() => drawnPictures(figure, '.filters')).toBeGreaterThan(60);
});

test.describe('when a file of MNIST', () => {
  const IMAGES = 'train-images-idx3-ubyte.gz';

  for (const language of LANGUAGES) {
    test(`is cut short, the page names the file and the cause, in ${language}`, async ({ page }) => {
      needsMnist();
      const whole = readFileSync(`dist/data/mnist/${IMAGES}`);
      await page.route(`**/${IMAGES}`, (route) =>
        route.fulfill({ body: whole.subarray(0, 500_000), contentType: 'application/gzip' }),
      );
      const figure = await openTraining(page, language);
      await press(figure, 'train');
      await reaches(figure, 'failed');
      const message = figure.getByRole('alert');
      await expect(message).toContainText(IMAGES);
      await expect(message).toContainText({ en: /truncated|cut|ends/i, ko: /잘렸|끊|끝나/ }[language]);
      expect(await rowsIn(figure)).toEqual([]);
      await expect(figure.locator('[data-digits]')).toHaveCount(0);
    });

    test(`is refused by the server, the page says so and a second try works, in ${language}`, async ({
      page,
    }) => {
      needsMnist();
      let answers = 500;
      await page.route(`**/${IMAGES}`, (route) =>
        answers === 200 ? route.continue() : route.fulfill({ status: answers }),
      );
      const figure = await openTraining(page, language, 'v1;epochs:1');
      await press(figure, 'train');
      await reaches(figure, 'failed');
      const message = figure.getByRole('alert');
      await expect(message).toContainText(IMAGES);
      await expect(message).toContainText('500');
      answers = 200;
      await press(figure, 'again');
      await isWithin(figure, 0);
      await expect(message).toHaveCount(0);
    });
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of LANGUAGES) {
    test(`the published rows and the captions can be read, in ${language}`, async ({ page }) => {
      await page.goto(TRAINING[language]);
      for (const loss of LOSSES) {
        const figure = page.locator(`[data-figure="train-${loss}"]`);
        await expect(figure).not.toHaveAttribute('data-ready');
        await expect(figure.locator('tr[data-epoch]')).toHaveCount(30);
        const cells = figure.locator('tr[data-epoch] [data-published]');
        expect(await cells.allTextContents()).toEqual(publishedRows(loss).flat());
        await expect(figure.locator('[data-value]')).toHaveCount(0);
        await expect(figure.locator('tr[data-epoch="1"]').getByRole('img').first()).toHaveAccessibleName(
          { en: 'not computed yet', ko: '아직 계산하지 않음' }[language],
        );
      }
      for (const number of ['17.1', '17.2'])
        await expect(page.locator('figcaption').filter({ hasText: number })).toBeVisible();
    });
  }
});
