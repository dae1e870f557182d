import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, PHONE, type Language } from '../helpers/figure.ts';

/** The ten-class examples of document 004, and what NumPy makes of them. */
const TEN = [
  [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0],
  [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0],
] as const;
const TARGET = 2;
const squares = (y: readonly number[], t = TARGET): number =>
  y.reduce((sum, p, k) => sum + (p - (k === t ? 1 : 0)) ** 2, 0) / 2;
const entropy = (p: number, delta = 1e-7): number => -Math.log(p + delta);

/** The eight samples of figure 6.2. */
const XS = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
const TS = [0, 0, 1, 0, 1, 0, 1, 1];
const unitLoss = (w: number): number =>
  XS.reduce((sum, x, i) => sum + Math.log1p(Math.exp((TS[i] === 1 ? -1 : 1) * (w * x - 4))), 0) / 8;

const SAYS = {
  en: {
    open: 'Not yet',
    moved: 'Type 0.6 into the box above the bars',
    reached: 'Reached',
    right: 'Right:',
    sum: 'sum of both',
  },
  ko: {
    open: '아직',
    moved: '막대 위 칸에 0.6을',
    reached: '해냈습니다',
    right: '맞습니다:',
    sum: '두 샘플의 합',
  },
} as const;

async function open(page: Page, language: Language, figure: string, link = ''): Promise<Locator> {
  await page.goto(`${language === 'ko' ? '/ko' : ''}/lessons/loss/${link && `?${figure}=${link}`}`);
  return ready(page, figure);
}
async function ready(page: Page, figure: string): Promise<Locator> {
  const root = page.locator(`[data-figure="${figure}"]`);
  await root.scrollIntoViewIfNeeded();
  await expect(root).toHaveAttribute('data-ready', '');
  return root;
}
const cell = (figure: Locator, id: string): Locator => figure.locator(`td[data-var="${id}"]`);
const valueOf = async (figure: Locator, id: string): Promise<number> =>
  Number(await figure.locator(`[data-var="${id}"][data-value]`).first().getAttribute('data-value'));
const handle = (figure: Locator, id: string): Locator => figure.locator(`[data-handle="${id}"]`);

for (const language of LANGUAGES) {
  test(`losses in ${language}: two predictions, δ, three classes, and the task`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const figure = await open(page, language, 'losses');
    for (const [i, y] of TEN.entries()) {
      const which = i + 1;
      await expect(cell(figure, `E${which}`)).toHaveText(squares(y).toFixed(8));
      await expect(cell(figure, `MSE${which}`)).toHaveText((squares(y) / 5).toFixed(8));
      for (const loss of ['L', 'Lc'])
        await expect(cell(figure, `${loss}${which}`)).toHaveText(entropy(y[TARGET]).toFixed(8));
      for (const [k, p] of y.entries()) {
        expect(await valueOf(figure, `y${which}[${k}]`)).toBe(p);
        expect(await valueOf(figure, `S${which}[${k}]`)).toBeCloseTo(
          (p - (k === TARGET ? 1 : 0)) ** 2 / 2,
          15,
        );
        expect(await valueOf(figure, `C${which}[${k}]`)).toBeCloseTo(k === TARGET ? entropy(p) : 0, 15);
      }
    }
    await expect(cell(figure, 'L')).toHaveText(((entropy(0.6) + entropy(0.1)) / 2).toFixed(8));
    await expect(figure.locator('td.published .mk')).toHaveCount(4);

    // Without δ: the first loss is that of the plain logarithm, and at 0 there is none.
    await figure.locator('[data-choice="delta"] [data-option="0"]').click();
    await expect(cell(figure, 'L1')).toHaveText(entropy(0.6, 0).toFixed(8));
    await expect(figure.locator('td.published .mk')).toHaveCount(0);
    await handle(figure, 'y2-2').press('Shift+ArrowDown');
    for (const id of ['L2', 'Lc2', 'L']) await expect(cell(figure, id)).toHaveText('∞');
    await figure.locator('[data-choice="delta"] [data-option="1e-7"]').click();
    await expect(cell(figure, 'L2')).toHaveText(entropy(0).toFixed(8));
    await figure.locator('[data-action="reset"]').click();
    await expect(figure.locator('td.published .mk')).toHaveCount(4);

    // The task: the same cross-entropy, more of the squares.
    const task = page.locator('[data-exercise="spread"]');
    await expect(task).toContainText(SAYS[language].open);
    const bar = (await handle(figure, 'y1-7').boundingBox())!;
    await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2);
    await page.mouse.down();
    await page.mouse.move(bar.x + bar.width / 2, bar.y - 400, { steps: 4 });
    await page.mouse.up();
    expect(await valueOf(figure, 'y1[7]')).toBe(1);
    await expect(task).toContainText(SAYS[language].moved);
    const field = figure.locator('input[data-var="y1[2]"]');
    await field.fill('0.6');
    await field.press('Enter');
    await expect(cell(figure, 'E1')).toHaveText('0.16000000');
    await expect(cell(figure, 'L1')).toHaveText(entropy(0.6).toFixed(8));
    await expect(task).toContainText(SAYS[language].reached);
    // The drag was one thing to undo.
    for (const probability of [1, 0.1]) {
      await figure.locator('[data-action="undo"]').click();
      expect(await valueOf(figure, 'y1[7]')).toBe(probability);
    }

    await figure.locator('[data-choice="classes"] [data-option="three"]').click();
    await expect(cell(figure, 'E1')).toHaveText('0.03000000');
    await expect(cell(figure, 'E2')).toHaveText('0.48000000');
    await expect(page).toHaveURL(/losses=v1;y:0\.1,0\.8,0\.1\/0\.4,0\.2,0\.4;t:1/);
    expect(complaints).toEqual([]);
  });

  test(`loss or accuracy in ${language}: the loss moves, accuracy jumps; the batch exercise`, async ({
    page,
  }) => {
    const figure = await open(page, language, 'loss-or-accuracy', 'v1;w:2.68');
    expect(await valueOf(figure, 'L')).toBeCloseTo(unitLoss(2.68), 12);
    expect(await valueOf(figure, 'A')).toBe(0.75);
    const grip = handle(figure, 'w');
    await grip.press('ArrowLeft');
    await expect(grip).toHaveAttribute('aria-valuenow', '2.66');
    expect(await valueOf(figure, 'L')).toBeCloseTo(unitLoss(2.66), 12);
    expect(await valueOf(figure, 'A')).toBe(0.625);
    const slope = (unitLoss(2.66 + 1e-5) - unitLoss(2.66 - 1e-5)) / 2e-5;
    expect(await valueOf(figure, 'dL/dw')).toBeCloseTo(slope, 8);
    expect(await valueOf(figure, 'dA/dw')).toBe(0);
    for (const [i, x] of XS.entries()) {
      const y = 1 / (1 + Math.exp(4 - 2.66 * x));
      expect(await valueOf(figure, `y[${i}]`)).toBeCloseTo(y, 13);
      expect(await valueOf(figure, `B[${i}]`)).toBeCloseTo(-Math.log(TS[i] === 1 ? y : 1 - y), 12);
      expect(await valueOf(figure, `p[${i}]`)).toBe(y > 0.5 ? 1 : 0);
    }
    await expect(figure.locator('tbody .mk').nth(1)).toHaveAttribute('aria-label', /right|맞음/);
    const field = figure.locator('input[data-var="w"]');
    await field.fill('7');
    await field.press('Enter');
    await expect(figure.locator('.problem')).toBeVisible();
    await field.fill('1.7');
    await field.press('Enter');
    await expect(figure.locator('.problem')).toHaveCount(0);
    await expect(figure.locator('td[data-var="L"]')).toHaveText('0.5489');

    const exercise = page.locator('[data-exercise="batch-mean"]');
    await exercise.scrollIntoViewIfNeeded();
    await expect(exercise).toHaveAttribute('data-ready', '');
    const answer = async (text: string): Promise<Locator> => {
      await exercise.locator('input').fill(text);
      await exercise.locator('input').press('Enter');
      return exercise.locator('.tries li').last();
    };
    await expect(await answer('1.56')).toContainText(SAYS[language].sum);
    await expect(await answer('0.780')).toContainText(SAYS[language].right);
    await exercise.locator('[data-action="fresh"]').click();
    await expect(exercise).toHaveAttribute('data-seed', '1');
    const [p1, p2] = [0.6, 0.45];
    await expect(exercise).toContainText('0.2, 0.6, 0.2');
    await expect(await answer((-(Math.log(p1) + Math.log(p2)) / 2).toPrecision(3))).toContainText(
      SAYS[language].right,
    );
  });
}

test('on a phone nothing is wider than the page, and a bar is moved by touch', async ({ browser }) => {
  const page = await browser.newPage({ viewport: PHONE, hasTouch: true });
  const figure = await open(page, 'ko', 'losses');
  await ready(page, 'loss-or-accuracy');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await expect(cell(figure, 'L2')).toBeVisible();
  await expect(figure.locator('td.published [data-published="L2"]')).toBeVisible();
  await handle(figure, 'y1-2').focus();
  await page.keyboard.press('Shift+ArrowUp');
  expect(await valueOf(figure, 'y1[2]')).toBe(0.7);
  await page.close();
});
