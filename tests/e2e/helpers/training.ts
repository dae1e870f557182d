import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Language } from './figure.ts';

export const TRAINING = { en: '/lessons/train-mnist/', ko: '/ko/lessons/train-mnist/' } as const;
export const LOSSES = ['mse', 'cross-entropy'] as const;
export type Loss = (typeof LOSSES)[number];
export const COLUMNS = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, number>>;

interface PublishedRow {
  readonly trainLoss: string;
  readonly trainAccuracyPercent: string;
  readonly testLoss: string;
  readonly testAccuracyPercent: string;
}
interface Reference {
  readonly sixteenRandomIndices: number[];
  readonly twentyFiveTestIndices: number[];
  readonly twentyFiveLabels: number[];
  readonly published: Record<'mse' | 'crossEntropy', PublishedRow[]>;
  /** What NumPy computes where the notebook printed four decimals. */
  readonly float64: Record<'mse' | 'crossEntropy', Row[]>;
}
export const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/notebook-784-64-16-10.json', import.meta.url), 'utf8'),
) as Reference;
const KEY = { mse: 'mse', 'cross-entropy': 'crossEntropy' } as const;
export const numpyRows = (loss: Loss): Row[] => reference.float64[KEY[loss]];
/** In the order of the columns, as it was printed. */
export const publishedRows = (loss: Loss): string[][] =>
  reference.published[KEY[loss]].map((row) => [
    row.trainLoss,
    row.trainAccuracyPercent,
    row.testLoss,
    row.testAccuracyPercent,
  ]);

/** For tests of the published run: it can be had only where the site was built with MNIST. */
export function needsMnist(): void {
  const built = existsSync('dist/data/mnist/train-images-idx3-ubyte.gz');
  test.skip(!built && process.env['CI'] !== 'true', 'the site was built without MNIST');
}

/** Takes MNIST from the page: it trains on the fewer digits that it draws itself, which is quicker. */
export async function withoutMnist(page: Page): Promise<void> {
  await page.route('**/data/mnist/manifest.json', (route) =>
    route.fulfill({ json: { origin: 'drawn', files: [] } }),
  );
}

/** Puts `script` before the page's scripts and before the training worker's own. */
export async function everywhere(page: Page, script: string): Promise<void> {
  await page.addInitScript(script);
  await page.route(/training-worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script}\n${await response.text()}` });
  });
}

export const figureIn = (page: Page, loss: Loss = 'mse'): Locator =>
  page.locator(`[data-figure="train-${loss}"]`);

/** Opens lesson 17 with a figure in the state that `link` names (`v1;epochs:2`), and waits until it can be operated. */
export async function openTraining(
  page: Page,
  language: Language,
  link = '',
  loss: Loss = 'mse',
): Promise<Locator> {
  await page.goto(TRAINING[language] + (link ? `?train-${loss}=${link}` : ''));
  const figure = figureIn(page, loss);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
}

export const press = (figure: Locator, action: string): Promise<void> =>
  figure.locator(`[data-action="${action}"]`).click();

/** Waits for a state of the run; training may take a while on a busy machine. */
export const reaches = (figure: Locator, status: string): Promise<void> =>
  expect(figure).toHaveAttribute('data-status', status, { timeout: 180_000 });

/** Presses the button and waits until the run has ended by itself. */
export async function train(figure: Locator): Promise<void> {
  await press(figure, 'train');
  await reaches(figure, 'finished');
}

/** The computed rows, as full doubles. */
export const rowsIn = (figure: Locator): Promise<Row[]> =>
  figure
    .locator('tr[data-epoch]:has([data-value])')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Object.fromEntries(
          [...row.querySelectorAll<HTMLElement>('[data-var]')].map((cell) => [
            cell.dataset['var'],
            Number(cell.dataset['value']),
          ]),
        ),
      ),
    ) as Promise<Row[]>;

/** Waits until at least so many epochs are done. */
export const hasRows = (figure: Locator, count: number): Promise<void> =>
  expect
    .poll(async () => (await rowsIn(figure)).length, { timeout: 180_000, intervals: [100] })
    .toBeGreaterThanOrEqual(count);

export const rowOf = (figure: Locator, epoch: number): Locator => figure.locator(`tr[data-epoch="${epoch}"]`);

/** How far the run has come, in epochs and parts of one. */
export const epochsDone = async (figure: Locator): Promise<number> =>
  Number(await figure.getByRole('progressbar').first().getAttribute('aria-valuenow'));

/** Waits until the run is within the epoch that follows `epochs` completed ones. */
export const isWithin = (figure: Locator, epochs: number): Promise<void> =>
  expect.poll(() => epochsDone(figure), { timeout: 180_000, intervals: [50] }).toBeGreaterThan(epochs + 0.02);

/** A strip of digits: which pictures, their labels, and what the network takes them for. */
export const digitsIn = (figure: Locator, kind: 'sixteen' | 'tested' | 'wrong') =>
  figure.locator(`[data-digits="${kind}"] li`).evaluateAll((items) => {
    const numbers = (name: string): number[] =>
      items.map((item) => Number((item as HTMLElement).dataset[name]));
    return { indices: numbers('index'), labels: numbers('label'), predictions: numbers('prediction') };
  });

/** How many of the pictures under `selector` have something on them. */
export const drawnPictures = (figure: Locator, selector: string): Promise<number> =>
  figure.locator(`${selector} canvas`).evaluateAll((all) => {
    const canvases = all as HTMLCanvasElement[];
    const empty = document.createElement('canvas');
    return canvases.filter((canvas) => {
      [empty.width, empty.height] = [canvas.width, canvas.height];
      return canvas.toDataURL() !== empty.toDataURL();
    }).length;
  });
