import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, numbersIn, PHONE, type Language } from '../helpers/figure.ts';

const LESSON = { en: '/lessons/activations/', ko: '/ko/lessons/activations/' } as const;
const IDS = ['activation', 'two-linear-layers', 'output-and-loss'] as const;

async function open(
  page: Page,
  language: Language,
  query = '',
): Promise<readonly [Locator, Locator, Locator]> {
  await page.goto(LESSON[language] + query);
  const figures = IDS.map((id) => page.locator(`[data-figure="${id}"]`));
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ready', '');
  }
  return figures as [Locator, Locator, Locator];
}

const numberIn = async (figure: Locator, name: string): Promise<number> =>
  Number(await figure.locator(`[data-var="${name}"][data-value]`).first().getAttribute('data-value'));

async function fill(figure: Locator, name: string, text: string): Promise<void> {
  const field = figure.locator(`input[data-var="${name}"]`);
  await field.fill(text);
  await field.press('Enter');
}

async function expectNumbers(figure: Locator, expected: Readonly<Record<string, number>>): Promise<void> {
  const numbers = await numbersIn(figure);
  for (const [name, value] of Object.entries(expected))
    expect(numbers.get(name), name).toBeCloseTo(value, 12);
}

/** PyTorch in float64 at z = −2; softmax of (−2, 1, −1). */
const AT_MINUS_2 = {
  a_step: 0,
  'da_step/dz': 0,
  a_identity: -2,
  'da_identity/dz': 1,
  a_sigmoid: 0.11920292202211755,
  'da_sigmoid/dz': 0.1049935854035065,
  a_tanh: -0.9640275800758169,
  'da_tanh/dz': 0.07065082485316443,
  a_relu: 0,
  'da_relu/dz': 0,
  a_leaky1: -0.02,
  'da_leaky1/dz': 0.01,
  a_leaky2: -0.2,
  'da_leaky2/dz': 0.1,
  y1: 0.042010066134066194,
  y2: 0.8437947344813395,
  y3: 0.1141951993845945,
};
/** NumPy, with the start values of figure 5.2 and ReLU between its layers. */
const BENT = { y: 2.25, y_one: 1.75, 'y(-2)': 0.25, 'y_one(-2)': -1.75, w: 1, b: 0.25 };
/** PyTorch at the sums 1.2, −0.4, 0.3, the first class being right. */
const PAIRED = {
  E_binary: 0.26328246733803135,
  'dE_binary/dz1': -0.23147521650098243,
  E_classes: 0.47528104026744805,
  'dE_classes/dz1': -0.37828969372050114,
  E_number: 0.02,
  'dE_number/dz1': 0.2,
};

for (const language of LANGUAGES) {
  test(`the figures of lesson 5 show what PyTorch and NumPy compute, and follow the reader, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const [family, layers, pairing] = await open(
      page,
      language,
      '?activation=v1;z:-2&two-linear-layers=v1;between:relu&output-and-loss=v1;z1:1.2;z2:-0.4;z3:0.3',
    );
    await expectNumbers(family, AT_MINUS_2);
    await expectNumbers(layers, BENT);
    await expectNumbers(pairing, PAIRED);

    // The handle is a slider: a tenth a key, ten times as far with Shift; then another function.
    const handle = family.locator('[data-handle="z"]:visible');
    await handle.press('ArrowRight');
    await handle.press('Shift+ArrowRight');
    await expect(handle).toHaveAttribute('aria-valuetext', 'z = −0.9');
    expect(await numberIn(family, 'a_tanh')).toBeCloseTo(Math.tanh(-0.9), 12);
    await family.locator('[data-option="softmax"]').click();
    await fill(family, 'z2', '-0.9');
    await fill(family, 'z3', '-0.9');
    expect(await numberIn(family, 'y1')).toBeCloseTo(1 / 3, 12);
    expect(await numberIn(family, 'dy1/dz')).toBeCloseTo(2 / 9, 12);

    // Nothing between: the same at every place, whatever the weights. What was changed comes back.
    await layers.locator('[data-option="nothing"]').click();
    await fill(layers, 'w4', '-2.5');
    for (const name of ['y', 'y_one']) expect(await numberIn(layers, name)).toBeCloseTo(4.75, 12);
    await expect(layers.locator('[role="img"]').filter({ hasText: /^=$/ })).toHaveCount(6);
    await layers.locator('[data-action="undo"]').click();
    expect(await numberIn(layers, 'w4')).toBe(0.5);

    await pairing.locator('[data-option="0"]').click();
    await expectNumbers(pairing, { E_binary: 1.4632824673380307, 'dE_classes/dz1': 0.6217103062794989 });
    await expect
      .poll(() => decodeURIComponent(page.url()))
      .toContain('activation=v1;of:softmax;z:-0.9;z2:-0.9;z3:-0.9');
    expect(complaints).toEqual([]);
  });

  test(`the three exercises of lesson 5 are answered, in ${language}`, async ({ page }) => {
    const [, layers] = await open(page, language);
    const answer = async (id: string, text: string, kind: 'right' | 'wrong'): Promise<void> => {
      // It wakes when it is seen.
      await page.locator(`[data-exercise="${id}"]`).scrollIntoViewIfNeeded();
      const exercise = page.locator(`[data-exercise="${id}"][data-ready]`);
      await exercise.locator('input').fill(text);
      await exercise.locator('[data-action="check"]').click();
      const mark = kind === 'right' ? 'M2 7.5' : 'M3 3';
      await expect(exercise.locator(`.tries li:last-child path[d^="${mark}"]`)).toHaveCount(1);
    };
    await answer('sigmoid-slope', '0.69', 'wrong');
    await answer('sigmoid-slope', '0.214', 'right');
    await answer('one-bias', '2', 'wrong');
    await answer('one-bias', '1/2', 'right');
    // Fresh numbers, and the answer worked out from them here.
    const fresh = page.locator('[data-exercise="one-bias"]');
    await fresh.locator('[data-action="fresh"]').click();
    const [b1, w2, b2] = await Promise.all(['b1', 'w2', 'b2'].map((name) => numberIn(fresh, name)));
    await answer('one-bias', (w2! * b1! + b2!).toFixed(2), 'right');

    const bend = page.locator('[data-exercise="bend"]');
    await expect(bend.locator('path[d^="M2 7.5"]')).toHaveCount(0);
    for (const [name, text] of Object.entries({ w1: 1, b1: 0, w2: -1, b2: 0, w3: 1, w4: 1, b3: 0 }))
      await fill(layers, name, String(text));
    await expect(bend.locator('path[d^="M2 7.5"]')).toHaveCount(0);
    await layers.locator('[data-option="relu"]').click();
    await expect(bend.locator('path[d^="M2 7.5"]')).toHaveCount(1);
    expect(await numberIn(layers, 'y(-1)')).toBe(1);
    expect(await numberIn(layers, 'y(0)')).toBe(0);
  });
}

test('lesson 5 fits a phone, and each figure a window of 1280 × 800', async ({ page }) => {
  const figures = await open(page, 'ko', '?activation=v1;of:softmax');
  for (const figure of figures)
    expect(
      (await figure.boundingBox())!.height,
      (await figure.getAttribute('data-figure')) ?? '',
    ).toBeLessThan(660);
  await page.setViewportSize(PHONE);
  await expect(figures[0].locator('svg.plot.phone')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});
