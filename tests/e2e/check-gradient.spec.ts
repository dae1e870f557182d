import { expect, test, type Locator } from '@playwright/test';
import { AS_PUBLISHED, byHand } from '../unit/scene/stepper/arithmetic.ts';
import { complaintsOf, LANGUAGES, linkIn, openFigure, PHONE, stepOf } from './helpers/figure.ts';

const AT_THE_GRADIENT = 'v1;at:dE_total/dw5;view:check';

const errorAt = (w5: number): number => byHand({ ...AS_PUBLISHED, w5 })['E_total']!;
const gradient = byHand(AS_PUBLISHED)['dE_total/dw5']!;

const checkIn = (figure: Locator): Locator => figure.locator('[data-panel="check"]');
const shown = async (figure: Locator, id: string): Promise<number> =>
  Number(await checkIn(figure).locator(`[data-var="${id}"]`).getAttribute('data-value'));
const verdictOf = (figure: Locator): Promise<string | null> =>
  checkIn(figure).locator('[data-verdict]').getAttribute('data-verdict');

/** Two calculations of a loss may differ in its last digits, which the division by h makes larger. */
const near = (h: number): number => 1e-16 / h + 1e-15;

async function expectByHand(figure: Locator, h: number): Promise<void> {
  const [below, middle, above] = [errorAt(0.45 - h), errorAt(0.45), errorAt(0.45 + h)];
  const expected = {
    h,
    w5: 0.45,
    'w5-h': 0.45 - h,
    'w5+h': 0.45 + h,
    'E_total[w5-h]': below,
    E_total: middle,
    'E_total[w5+h]': above,
  };
  for (const [id, value] of Object.entries(expected))
    expect(Math.abs((await shown(figure, id)) - value), id).toBeLessThan(1e-15);
  const forward = (above - middle) / h;
  const central = (above - below) / (2 * h);
  const slopes = {
    secant: forward,
    'secant-central': central,
    'dE_total/dw5': gradient,
    'secant-error': Math.abs(forward - gradient),
    'secant-central-error': Math.abs(central - gradient),
  };
  for (const [id, value] of Object.entries(slopes))
    expect(Math.abs((await shown(figure, id)) - value), id).toBeLessThan(near(h));
}

const SENTENCES = {
  en: { 'too-large': 'h is too large', right: 'h is about right', 'too-small': 'h is too small' },
  ko: { 'too-large': 'h가 너무 큽니다', right: 'h가 알맞습니다', 'too-small': 'h가 너무 작습니다' },
} as const;
const NOT_YET = { en: 'not computed yet', ko: '아직 계산하지 않음' };
const WRONG = { en: 'is not the slope of the loss', ko: '손실의 기울기가 아닙니다' };
const NEW_WEIGHTS = { en: 'with the new weights', ko: '새 가중치로' };
const PASSES = { en: 'and 16 for all 8', ko: '8개 모두에는 16번' };

for (const language of LANGUAGES) {
  test.describe(`checking a gradient in ${language}`, () => {
    test('shows the replayed losses and both secants beside backpropagation', async ({ page }) => {
      const found = complaintsOf(page);
      for (const [text, h] of [
        ['0.1', 0.1],
        ['0.01', 0.01],
        ['0.0001', 1e-4],
        ['1e-7', 1e-7],
        ['1e-12', 1e-12],
      ] as const) {
        const figure = await openFigure(page, language, `${AT_THE_GRADIENT};parameter:w5;h:${text}`);
        await expectByHand(figure, h);
      }
      expect(found).toEqual([]);
    });

    test('says what one sees at this step', async ({ page }) => {
      for (const [h, verdict] of [
        ['0.1', 'too-large'],
        ['0.00001', 'right'],
        ['1e-11', 'too-small'],
      ] as const) {
        const figure = await openFigure(page, language, `${AT_THE_GRADIENT};h:${h}`);
        expect(await verdictOf(figure)).toBe(verdict);
        await expect(checkIn(figure).locator('.verdict')).toContainText(SENTENCES[language][verdict]);
        await expect(checkIn(figure)).toContainText(PASSES[language]);
      }
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('is operated by the keyboard alone', async ({ page }) => {
        const figure = await openFigure(page, language, AT_THE_GRADIENT);
        const caret = checkIn(figure).locator('svg.plot.desk [role="slider"]');
        await caret.focus();
        await expect(caret).toHaveAttribute('aria-valuenow', '-4');
        for (const [key, h] of [
          ['ArrowLeft', 7.94e-5],
          ['ArrowRight', 1e-4],
          ['PageDown', 1e-5],
          ['PageUp', 1e-4],
          ['Home', 1e-12],
          ['ArrowLeft', 1e-12],
          ['End', 0.1],
          ['PageDown', 0.01],
        ] as const) {
          await page.keyboard.press(key);
          await expect.poll(() => shown(figure, 'h'), { message: key }).toBe(h);
        }
        // The figure did not step while the caret moved.
        expect(await stepOf(figure)).toBe('dE_total/dw5');
        await checkIn(figure).locator('input[data-action="h"]').focus();
        await page.keyboard.press('ArrowLeft');
        await expect.poll(() => shown(figure, 'h')).toBe(7.94e-3);
        await expectByHand(figure, 7.94e-3);
        await expect.poll(() => linkIn(page)).toContain('view:check');
        await expect.poll(() => linkIn(page)).toContain('h:0.00794');
      });

    test('waits for the step that computes the gradient, and leads there', async ({ page }) => {
      const figure = await openFigure(page, language, AT_THE_GRADIENT);
      await checkIn(figure).locator('select').selectOption('w1');
      const backpropagation = checkIn(figure).locator('[data-var="dE_total/dw1"]');
      await expect(backpropagation).not.toHaveAttribute('data-value');
      await expect(backpropagation).toHaveAttribute('aria-label', NOT_YET[language]);
      await expect(checkIn(figure).locator('path.forwardError').first()).not.toHaveAttribute('d', /M/);
      await checkIn(figure).locator('[data-action="to-gradient"]').press('Enter');
      expect(await stepOf(figure)).toBe('dE_total/dw1');
      await expect(backpropagation).toHaveAttribute('data-value', /^0\.000808/);
      await expect(checkIn(figure).locator('path.forwardError').first()).toHaveAttribute('d', /M/);
      await expect(checkIn(figure).locator('[data-action="to-gradient"]')).toHaveCount(0);
    });

    test('exposes the hidden gradients that were computed with updated output weights', async ({ page }) => {
      const figure = await openFigure(
        page,
        language,
        'v1;order:outputs-first;at:dE_total/dw1;view:check;parameter:w1;h:0.00001',
      );
      expect(await verdictOf(figure)).toBe('wrong');
      await expect(checkIn(figure).locator('.verdict')).toContainText(WRONG[language]);
      await expect(checkIn(figure).locator('.verdict')).toContainText(NEW_WEIGHTS[language]);
      // The secant is the gradient by hand; backpropagation's number is not.
      const byHandGradient = byHand(AS_PUBLISHED)['dE_total/dw1']!;
      expect(Math.abs((await shown(figure, 'secant-central')) - byHandGradient)).toBeLessThan(1e-10);
      expect(Math.abs((await shown(figure, 'dE_total/dw1')) - byHandGradient)).toBeGreaterThan(1e-6);
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('underlines the digits from the first that differs', async ({ page }) => {
        const figure = await openFigure(page, language, `${AT_THE_GRADIENT};h:0.0001`);
        const above = checkIn(figure).locator('[data-var="E_total[w5+h]"]');
        const middle = (await checkIn(figure).locator('[data-var="E_total"]').textContent())!;
        const [text, differing] = [
          (await above.textContent())!,
          (await above.locator('.differs').textContent())!,
        ];
        const same = text.slice(0, text.length - differing.length);
        expect(middle.startsWith(same)).toBe(true);
        expect(middle[same.length]).not.toBe(text[same.length]);
        expect(Number(text)).toBe(await shown(figure, 'E_total[w5+h]'));
      });

    for (const [name, link, viewport] of [
      ['at a gradient', AT_THE_GRADIENT, undefined],
      ['before it is computed, on a phone', `${AT_THE_GRADIENT};parameter:w1`, PHONE],
      ['on a phone', `${AT_THE_GRADIENT};h:3.16e-10`, PHONE],
    ] as const)
      test(`fits the figure ${name}`, async ({ page }) => {
        if (viewport) await page.setViewportSize(viewport);
        const figure = await openFigure(page, language, link);
        await expect(checkIn(figure)).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        const edge = await figure.evaluate((root) => {
          const right = root.getBoundingClientRect().right + 1;
          const parts = [...root.querySelectorAll('[data-panel="check"] :is(td, th, p, select, input, b)')];
          return parts
            .filter((part) => part.getBoundingClientRect().right > right)
            .map((part) => part.outerHTML);
        });
        expect(edge).toEqual([]);
      });
  });
}

test('the caret can be dragged', async ({ page }) => {
  const figure = await openFigure(page, 'en', AT_THE_GRADIENT);
  const plot = checkIn(figure).locator('svg.plot.desk');
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  const [left, right, y] = [box.x + (68 / 1200) * box.width, box.x + (1188 / 1200) * box.width, box.y + 200];
  const placeOf = (exponent: number): number => left + ((exponent + 12) / 11) * (right - left);
  await page.mouse.move(placeOf(-4), y);
  await page.mouse.down();
  await page.mouse.move(placeOf(-9), y, { steps: 5 });
  await expect.poll(() => shown(figure, 'h')).toBe(1e-9);
  await page.mouse.move(box.x - 100, y);
  await expect.poll(() => shown(figure, 'h')).toBe(1e-12);
  await page.mouse.up();
  await page.mouse.move(placeOf(-2), y);
  expect(await shown(figure, 'h')).toBe(1e-12);
});
