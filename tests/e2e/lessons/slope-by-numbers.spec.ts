import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, numbersIn, PHONE, type Language } from '../helpers/figure.ts';

const IDS = ['difference', 'gradient-field'] as const;
const RIGHT = { en: 'Right:', ko: '맞습니다:' } as const;

async function open(page: Page, language: Language, query = ''): Promise<readonly [Locator, Locator]> {
  await page.goto(`${language === 'ko' ? '/ko' : ''}/lessons/slope-by-numbers/${query}`);
  const figures = IDS.map((id) => page.locator(`[data-figure="${id}"]`));
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ready', '');
  }
  return figures as [Locator, Locator];
}

/** The slope of the error of the 2-2-2 network by w5, in plain arithmetic. */
function errorByW5(w5: number): number {
  const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
  const [h1, h2] = [sigmoid(0.3 * 0.1 + 0.25 * 0.2), sigmoid(0.4 * 0.1 + 0.35 * 0.2)];
  const [o1, o2] = [sigmoid(w5 * h1 + 0.4 * h2), sigmoid(0.7 * h1 + 0.6 * h2)];
  return (0.4 - o1) ** 2 / 2 + (0.6 - o2) ** 2 / 2;
}
const rightMark = (exercise: Locator): Locator => exercise.locator('path[d^="M2 7.5"]');

for (const language of LANGUAGES) {
  test(`figure 7.1 has both differences to the last digit, down to the step that gives 0, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const [figure] = await open(page, language);
    let numbers = await numbersIn(figure);
    // What Python prints for (f(3 + h) − f(3)) / h and (f(3 + h) − f(3 − h)) / 2h with f(x) = x·x + 4.0**2 and h = 1e-4.
    expect(numbers.get('forward')).toBe(6.000099999994291);
    expect(String(numbers.get('central'))).toBe('6.00000000000378');
    expect(numbers.get('x+h')).toBe(3.0001);
    expect(numbers.get('f(x)')).toBe(25);
    await expect(figure.locator('td[data-published="central"]')).toHaveText('+6.00000000000378');
    await expect(figure.locator('svg.mk')).toHaveCount(1);
    for (const h of [0.1, 0.01, 1e-4, 1e-6, 1e-8, 1e-12, 10e-50]) {
      const f = (x: number): number => x * x + 16;
      expect(numbers.get(`forward@${h}`), `h = ${h}`).toBe((f(3 + h) - f(3)) / h);
      expect(numbers.get(`central@${h}`), `h = ${h}`).toBe((f(3 + h) - f(3 - h)) / (2 * h));
    }

    await figure.locator('[data-action="h@1e-49"]').click();
    await expect(figure.locator('[data-regime="stuck"]')).toContainText('3.0000000000000004');
    numbers = await numbersIn(figure);
    for (const name of ['forward', 'central']) expect(numbers.get(name), name).toBe(0);
    for (const name of ['x+h', 'x', 'x-h']) expect(numbers.get(name), name).toBe(3);
    await expect(figure.locator('svg.mk')).toHaveCount(0);
    await expect(figure.locator('tr[data-step="1e-49"]')).toHaveClass(/cur/);

    await figure.locator('[data-option="x1"]').click();
    await figure.locator('[data-action="h@0.0001"]').click();
    await expect(figure.locator('td[data-var="central"]')).toHaveText('+7.999999999999119');
    await expect(figure.locator('svg.mk')).toHaveCount(1);

    // The task, on the way of the caret: a decade further down than 1e-4.
    const dip = page.locator('[data-exercise="dip"]');
    await figure.locator('[data-option="w5"]').click();
    const slope = (errorByW5(0.45 + 1e-5) - errorByW5(0.45 - 1e-5)) / 2e-5;
    expect((await numbersIn(figure)).get('slope')).toBeCloseTo(slope, 11);
    await dip.scrollIntoViewIfNeeded();
    await expect(dip).toHaveAttribute('data-ready', '');
    await expect(rightMark(dip)).toHaveCount(0);
    await figure.locator('svg.plot:visible [role="slider"]').press('PageDown');
    expect((await numbersIn(figure)).get('h')).toBe(1e-5);
    await expect(rightMark(dip)).toHaveCount(1);
    const field = figure.locator('input[data-var="h"]');
    await field.fill('2');
    await field.press('Enter');
    await expect(figure.getByRole('alert')).toBeVisible();
    await field.fill('10^-5');
    await field.press('Enter');
    expect((await numbersIn(figure)).get('h')).toBe(1e-5);
    await field.fill('10e-50');
    await field.press('Enter');
    await expect(figure.locator('tr[data-step="1e-49"]')).toHaveClass(/cur/);
    expect(complaints).toEqual([]);
  });

  test(`figure 7.2 has the gradient at the three places and wherever the point is taken, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const [, figure] = await open(page, language);
    const expectGradient = async (by0: number, by1: number): Promise<void> => {
      const numbers = await numbersIn(figure);
      expect([numbers.get('true0'), numbers.get('true1')]).toEqual([by0, by1]);
      expect(numbers.get('df/dx0')).toBeCloseTo(by0, 9);
      expect(numbers.get('df/dx1')).toBeCloseTo(by1, 9);
    };
    await expectGradient(6, 8);
    await expect(figure.locator('td[data-var="df/dx0"]')).toHaveText('+6.00000000000378');
    await expect(figure.locator('td[data-var="df/dx1"]')).toHaveText('+7.999999999999119');
    await figure.locator('[data-action="go-0,2"]').click();
    await expectGradient(0, 4);
    await figure.locator('[data-action="go-3,0"]').click();
    await expectGradient(6, 0);
    // By keys: ten steps of a tenth to the left, then five up.
    const point = figure.locator('[data-handle="point"]');
    await point.press('Shift+ArrowLeft');
    for (let i = 0; i < 5; i++) await point.press('ArrowUp');
    await expectGradient(4, 1);
    await figure.locator('[data-option="saddle"]').click();
    await expectGradient(4, -1);
    await figure.locator('[data-option="down"]').click();
    await expect(figure.locator('[data-arrow="down"]')).toHaveCount(1);
    // By pointer, to the middle, where it is level; then taken back.
    const map = (await figure.locator('svg.plot:has([data-handle])').boundingBox())!;
    const [from, scale] = [(await point.boundingBox())!, map.width / 368];
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(map.x + 197 * scale, map.y + 171 * scale, { steps: 3 });
    await page.mouse.up();
    await expect(figure.locator('[data-arrow]')).toHaveCount(0);
    await figure.locator('[data-action="undo"]').click();
    await expectGradient(4, -1);

    const secant = page.locator('[data-exercise="secant"]');
    await secant.scrollIntoViewIfNeeded();
    await expect(secant).toHaveAttribute('data-ready', '');
    await secant.locator('input').fill('6');
    await secant.locator('input').press('Enter');
    await expect(secant).toContainText('2x');
    await secant.locator('input').fill('6.1');
    await secant.locator('input').press('Enter');
    await expect(secant).toContainText(RIGHT[language]);
    const partial = page.locator('[data-exercise="partial"]');
    await partial.scrollIntoViewIfNeeded();
    await expect(partial).toHaveAttribute('data-ready', '');
    await partial.locator('input').fill('-6');
    await partial.locator('input').press('Enter');
    await expect(partial).toContainText(RIGHT[language]);
    expect(complaints).toEqual([]);
  });
}

test('lesson 7 fits a phone, and each figure a window of 1280 × 800', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const figures = await open(page, 'ko', '?difference=v1;h:1e-49');
  for (const figure of figures) expect((await figure.boundingBox())!.height).toBeLessThan(660);
  await page.setViewportSize(PHONE);
  await expect(figures[0].locator('svg.plot.phone:has([role="slider"])')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});
