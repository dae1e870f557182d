import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, type Language } from './helpers/figure.ts';

/** A number of a figure, what its equation has to say in numbers, and a way to walk from it along operands. */
interface Asked {
  readonly figure: string;
  readonly id: string;
  /** The numbers of the equation and its result, by arithmetic on what the page gives. */
  readonly operands: (given: Given) => readonly number[];
  readonly value: (given: Given) => number;
  readonly walk: readonly string[];
}
/** A number that is shown in the figure. */
type Given = (id: string) => number;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const SAMPLES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4].map((x, i) => ({ x, t: [0, 0, 1, 0, 1, 0, 1, 1][i]! }));
/** The binary cross-entropy of y = σ(3x − 4) for a sample. */
const lossOf = ({ x, t }: { readonly x: number; readonly t: number }): number => {
  const y = sigmoid(3 * x - 4);
  return -(t * Math.log(y) + (1 - t) * Math.log(1 - y));
};
const zOf = (given: Given, n: number): number =>
  given('w1') * given(`X[${n},0]`) + given('w2') * given(`X[${n},1]`) + given('b');
const PREDICTION = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
const halfSquare = (k: number): number => 0.5 * (Number(k === 2) - PREDICTION[k]!) ** 2;
const ROWS = ['00', '01', '10', '11'] as const;
/** (y − t)·x1 of the single unit at a row of XOR. */
const pullOf = (given: Given, row: string): number => {
  const [x1, x2] = [Number(row[0]), Number(row[1])];
  const y = sigmoid(given('w1') * x1 + given('w2') * x2 + given('b'));
  return (y - Number(x1 !== x2)) * x1;
};

const LESSONS: Readonly<Record<string, readonly Asked[]>> = {
  'what-learning-means': [
    {
      figure: 'two-clouds',
      id: 'Y[2,0]',
      operands: (given) => [zOf(given, 2)],
      value: (given) => sigmoid(zOf(given, 2)),
      walk: ['Z1[2,0]', 'X·W1[2,0]', 'w1'],
    },
    {
      figure: 'two-clouds',
      id: 'L',
      operands: (given) =>
        [0, 1, 11].flatMap((n) => {
          const [t, y] = [given(`T[${n},0]`), given(`Y[${n},0]`)];
          return [t, y, t, y];
        }),
      value: (given) =>
        -sum(
          upTo(12).map((n) => {
            const [t, y] = [given(`T[${n},0]`), sigmoid(zOf(given, n))];
            return t * Math.log(y + 1e-7) + (1 - t) * Math.log(1 - y + 1e-7);
          }),
        ) / 12,
      walk: ['Y[11,0]', 'Z1[11,0]'],
    },
  ],
  'perceptron-and-gates': [
    {
      figure: 'gate',
      id: 'z_11',
      operands: () => [0.5, 1, 0.5, 1, -0.7],
      value: () => 0.5 + 0.5 - 0.7,
      walk: ['w1'],
    },
    {
      figure: 'gate',
      id: 'y_01',
      operands: () => [0.5 * 0 + 0.5 * 1 - 0.7],
      value: () => 0,
      walk: ['z_01', 'x2_01'],
    },
    { figure: 'vote', id: 'theta', operands: () => [-0.7], value: () => 0.7, walk: ['b'] },
  ],
  'xor-one-line': [
    {
      figure: 'xor-circuit',
      id: 's1_10',
      operands: () => [-0.5 * 1 - 0.5 * 0 + 0.7],
      value: () => 1,
      walk: ['z1_10', 'b1'],
    },
    {
      figure: 'single-unit',
      id: 'dL/dw1',
      operands: (given) => [0.25, sum(ROWS.map((row) => pullOf(given, row)))],
      value: (given) => sum(ROWS.map((row) => pullOf(given, row))) / 4,
      walk: ['sum_w1', 'dE_10/dw1', 'dE_10/dy_10', 'y_10', 'z_10', 'w1'],
    },
    {
      figure: 'sixteen',
      id: 'z_10',
      operands: (given) => [given('w1'), 1, given('w2'), 0, given('b')],
      value: (given) => given('w1') + given('b'),
      walk: ['b'],
    },
  ],
  'layers-and-notation': [
    {
      figure: 'notation',
      id: 'z2^(2)',
      operands: () => [0.21, 1, 0.22, 2, 0.2],
      value: () => 1 * 0.21 + 2 * 0.22 + 0.2,
      walk: ['a1^(1)', 'x1'],
    },
    {
      figure: 'notation',
      id: 'z2^(2)[transposed]',
      operands: () => [1 * 0.21 + 2 * 0.22, 0.2],
      value: () => 1 * 0.21 + 2 * 0.22 + 0.2,
      walk: ['A^(1)·W^(2)[0,1]', 'w22^(2)'],
    },
    {
      figure: 'product-with-shapes',
      id: 'Z[1,0]',
      operands: (given) => [...[0, 1].map((k) => given(`X[1,${k}]`) * given(`W[${k},0]`)), given('b[0]')],
      value: (given) => sum([0, 1].map((k) => given(`X[1,${k}]`) * given(`W[${k},0]`))) + given('b[0]'),
      walk: ['X[1,0]·W[0,0]', 'W[0,0]'],
    },
    {
      figure: 'deep-net',
      id: 'a3^(3)',
      operands: (given) => [Math.log(given('a3^(3)') / (1 - given('a3^(3)')))],
      value: (given) => given('a3^(3)'),
      walk: ['z3^(3)', 'a1^(2)', 'z1^(2)', 'x2'],
    },
  ],
  loss: [
    {
      figure: 'losses',
      id: 'E1',
      operands: () => [0, 1, 9].map(halfSquare),
      value: () => sum(upTo(10).map(halfSquare)),
      walk: ['S1[1]', 'y1[1]'],
    },
    {
      figure: 'losses',
      id: 'Lc1',
      operands: () => [-Math.log(0.6 + 1e-7)],
      value: () => -Math.log(0.6 + 1e-7),
      walk: ['D1', 'delta'],
    },
    {
      figure: 'losses',
      id: 'MSE',
      operands: (given) => [0.5, given('MSE1'), 0.5, given('MSE2')],
      value: (given) => (given('MSE1') + given('MSE2')) / 2,
      walk: ['MSE1', 'y1[9]'],
    },
    {
      figure: 'loss-or-accuracy',
      id: 'L',
      operands: () => [0, 1, 7].map((n) => lossOf(SAMPLES[n]!)),
      value: () => sum(SAMPLES.map(lossOf)) / 8,
      walk: ['B[7]', 'y[7]', 'z[7]', 'Xw[7]', 'w'],
    },
    {
      figure: 'loss-or-accuracy',
      id: 'A',
      operands: () => [1, 0.25],
      value: () => 6 / 8,
      walk: ['share', 'wrong[2]'],
    },
  ],
};

const NUMBER = ':not(input, [data-card] *, details *)[data-value]:visible';
const cardOf = (figure: Locator): Locator => figure.locator('[data-card]');
const row = (figure: Locator, name: 'numbers' | 'result'): Locator =>
  cardOf(figure).locator(`[data-row="${name}"]`);
const valuesIn = (of: Locator): Promise<number[]> =>
  of.locator('[data-value]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));

async function figureOf(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`[data-figure="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
}

/** Opens the card of a number: by a click, or by Enter where the arrow keys lead. */
async function ask(figure: Locator, id: string, how: 'click' | 'keys'): Promise<void> {
  const number = figure.locator(`[data-var="${id}"]${NUMBER}`);
  if (how === 'click') await number.first().click();
  else {
    await figure.focus();
    // Fields and handles have tab stops of their own.
    const stops = figure.locator(`[data-var][tabindex="0"]${NUMBER}:not(button, [role="slider"])`);
    await expect(stops).toHaveCount(1);
    const reached = figure.locator(`[data-var="${id}"][tabindex]${NUMBER}`).first();
    await reached.focus();
    await expect(reached).toHaveAttribute('tabindex', '0');
    await reached.press('Enter');
  }
  await expect(cardOf(figure)).toHaveAttribute('data-card', id);
  await expect(row(figure, 'result')).toBeVisible();
}

/** All numbers that are shown in the figure, by name; the fields too. */
async function givenIn(figure: Locator): Promise<Given> {
  const all = await figure.evaluate((root) =>
    [...root.querySelectorAll('[data-var][data-value]')].map(
      (one) => [one.getAttribute('data-var')!, Number(one.getAttribute('data-value'))] as const,
    ),
  );
  const shown = new Map(all);
  return (id) => {
    const value = shown.get(id);
    if (value === undefined) throw new Error(`${id} is not shown in the figure.`);
    return value;
  };
}

async function checks(figure: Locator, asked: Asked, how: 'click' | 'keys'): Promise<void> {
  const { id, operands, value, walk } = asked;
  const given = await givenIn(figure);
  await ask(figure, id, how);
  const [found, expected] = [await valuesIn(row(figure, 'numbers')), operands(given)];
  expect(found, id).toHaveLength(expected.length);
  expected.forEach((number, i) => expect(found[i], `${id}, operand ${i}`).toBeCloseTo(number, 12));
  const [result] = await valuesIn(row(figure, 'result'));
  expect(result, id).toBeCloseTo(value(given), 12);
  for (const next of walk) {
    const whole = cardOf(figure).locator('[data-action="all-terms"]');
    const operand = row(figure, 'numbers').locator(`[data-why="${next}"]`).first();
    if ((await operand.count()) === 0) await whole.click();
    if (how === 'click') await operand.click();
    else await operand.press('Enter');
    await expect(cardOf(figure)).toHaveAttribute('data-card', next);
    // It goes into the number that led here.
    await expect(cardOf(figure).locator('.uses li').first()).toBeVisible();
  }
  await figure.page().keyboard.press('Escape');
  await expect(cardOf(figure)).toHaveCount(0);
}

/** In one language by the mouse, in the other by keys. */
const HOW: Readonly<Record<Language, 'click' | 'keys'>> = { en: 'click', ko: 'keys' };

for (const language of LANGUAGES)
  for (const [lesson, all] of Object.entries(LESSONS))
    test(`the numbers of the figures of ${lesson} explain themselves, in ${language}, by ${HOW[language]}`, async ({
      page,
    }) => {
      const found = complaintsOf(page);
      await page.goto(`${language === 'ko' ? '/ko' : ''}/lessons/${lesson}/`);
      for (const asked of all) await checks(await figureOf(page, asked.figure), asked, HOW[language]);
      expect(found).toEqual([]);
    });

test('the number whose card is open stands in the link of the figure, and the card is there again', async ({
  page,
}) => {
  await page.goto('/lessons/layers-and-notation/');
  const figure = await figureOf(page, 'notation');
  await ask(figure, 'z2^(2)', 'click');
  await expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toContain('notation=v1;');
  await expect.poll(() => decodeURIComponent(new URL(page.url()).search)).toContain(';why:z2^2');
  await page.reload();
  await expect(cardOf(figure)).toHaveAttribute('data-card', 'z2^(2)');
  const [result] = await valuesIn(row(figure, 'result'));
  expect(result).toBeCloseTo(0.85, 12);
});

test('a row that is changed changes the open card, and undo leaves it open', async ({ page }) => {
  await page.goto('/lessons/perceptron-and-gates/');
  const figure = await figureOf(page, 'gate');
  await ask(figure, 'z_11', 'click');
  const weight = figure.locator('input[data-var="w1"]');
  await weight.fill('0.9');
  await weight.press('Enter');
  await expect.poll(async () => (await valuesIn(row(figure, 'result')))[0]).toBeCloseTo(0.9 + 0.5 - 0.7, 12);
  await figure.locator('[data-action="undo"]').click();
  await expect(cardOf(figure)).toHaveAttribute('data-card', 'z_11');
  expect((await valuesIn(row(figure, 'result')))[0]).toBeCloseTo(0.3, 12);
});
