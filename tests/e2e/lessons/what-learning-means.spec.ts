import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  complaintsOf,
  fieldOf,
  LANGUAGES,
  numbersIn,
  PHONE,
  press,
  type Language,
} from '../helpers/figure.ts';

const pathOf = (language: Language): string =>
  `${language === 'ko' ? '/ko' : ''}/lessons/what-learning-means/`;

async function open(page: Page, language: Language, link = ''): Promise<Locator> {
  await page.goto(pathOf(language) + (link && `?two-clouds=${link}`));
  const figure = page.locator('[data-figure="two-clouds"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
}

/** NumPy, float64: a logistic unit, cross-entropy with δ = 1e-7, learning rate 0.1, on the twelve points of seed 4. */
const NUMPY = {
  200: { w1: 2.666126206070494, w2: 0.9580404173054018, b: 0.2974123610355917, L: 0.032432678439469106 },
  10: { w1: 1.3687840785389729, w2: -0.576792343761399, b: 0.19218165583049523, L: 0.37139860765150945 },
  /** Ten updates, then one more with the second sample moved from (0.5, 1.3) to (0.5, 1.2). */
  moved: { w1: 1.3964651084676893, w2: -0.5446079977048426, b: 0.19221076899686, L: 0.3515413972342987 },
} as const;

async function expectNumbers(figure: Locator, expected: Readonly<Record<string, number>>): Promise<void> {
  const numbers = await numbersIn(figure);
  for (const [name, value] of Object.entries(expected))
    expect(numbers.get(name), name).toBeCloseTo(value, 11);
}

/** Counts the points of the figure's table by label and answer, and compares with what the page says below. */
async function expectErrorsCounted(page: Page, figure: Locator): Promise<void> {
  const numbers = await numbersIn(figure);
  const counts = { TP: 0, FN: 0, FP: 0, TN: 0 };
  for (let i = 0; numbers.has(`X[${i},0]`); i++) {
    const z = ['w1', 'w2', 'b'].reduce(
      (sum, name, k) => sum + numbers.get(name)! * (k < 2 ? numbers.get(`X[${i},${k}]`)! : 1),
      0,
    );
    const isOne = numbers.get(`T[${i},0]`) === 1;
    counts[z > 0 ? (isOne ? 'TP' : 'FP') : isOne ? 'FN' : 'TN'] += 1;
  }
  const { TP, FN, FP, TN } = counts;
  const rates = {
    accuracy: (TP + TN) / (TP + FN + FP + TN),
    precision: TP / (TP + FP),
    recall: TP / (TP + FN),
  };
  const said = await numbersIn(page.locator('[data-part="which-errors"]'));
  expect(Object.fromEntries(said)).toEqual({ ...counts, ...rates });
}

for (const language of LANGUAGES) {
  test(`after 200 updates the line has the numbers of NumPy, and misses four test points, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const figure = await open(page, language, 'v1;steps:200;test:shown');
    await expectNumbers(figure, {
      ...NUMPY[200],
      ...{ trainAccuracy: 1, testAccuracy: 0.9, ruleTrainAccuracy: 8 / 12, ruleTestAccuracy: 0.65 },
      ...{ trainRight: 12, testRight: 36, 'X[0,0]': -1.1, 'X[0,1]': -0.6, 'T[0,0]': 0 },
    });
    await expect(figure.locator('tr[data-sample]')).toHaveCount(12);

    // The rule is written by hand: with x2 > −1 · x1 + 0 it has all points right, seen and unseen.
    for (const [name, text] of [
      ['slope', '-1'],
      ['height', '0'],
    ] as const) {
      await fieldOf(figure, name).fill(text);
      await fieldOf(figure, name).press('Enter');
    }
    await expectNumbers(figure, { ruleTrainAccuracy: 1, ruleTestAccuracy: 1, ...NUMPY[200] });
    await press(figure, 'side');
    await expectNumbers(figure, { ruleTrainAccuracy: 0, ruleTestAccuracy: 0 });
    // By the handle at x1 = 2 too, a tenth a key.
    await figure.locator('[data-handle="rule-1"]').press('ArrowUp');
    await expect(fieldOf(figure, 'slope')).toHaveAttribute('data-value', '-0.975');
    await expect(fieldOf(figure, 'height')).toHaveAttribute('data-value', '0.05');

    // A number that is none is refused and leaves the figure as it is.
    await fieldOf(figure, 'lr').fill('fast');
    await fieldOf(figure, 'lr').press('Enter');
    await expect(figure.locator('.bad-field')).toBeVisible();
    await expectNumbers(figure, NUMPY[200]);
    // The number is back once the field is left, and so is the sentence.
    await fieldOf(figure, 'lr').blur();
    await expect(fieldOf(figure, 'lr')).toHaveValue('0.1');
    await expect(figure.locator('.bad-field')).toHaveCount(0);
    // Sentences of the lesson quote the same figure.
    const quoted = page.locator('h2#parameters ~ p [data-var]');
    await expect(quoted.first()).toHaveAttribute('data-value', String(NUMPY[200].w1));
    expect(complaints).toEqual([]);
  });

  test(`points move while the line learns, and it goes on from where it stands, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    const figure = await open(page, language);
    const held = figure.locator('[data-var="testAccuracy"]');
    await expect(held.locator('.hole')).toHaveAttribute('aria-label', /./);
    await expect(held).not.toHaveAttribute('data-value');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

    for (let i = 0; i < 10; i++) await press(figure, 'step-forward');
    await expectNumbers(figure, NUMPY[10]);
    const point = figure.locator('[data-handle="sample-2"]');
    await point.press('ArrowDown');
    await expect(figure.locator('tr.cur')).toHaveAttribute('data-sample', '2');
    await expectNumbers(figure, { 'X[1,0]': 0.5, 'X[1,1]': 1.2, w1: NUMPY[10].w1 });
    await press(figure, 'step-forward');
    await expectNumbers(figure, NUMPY.moved);
    await expect(figure.locator('[data-update]')).toHaveAttribute('data-update', '11');
    await press(figure, 'undo');
    await expectNumbers(figure, { 'X[1,1]': 1.3, ...NUMPY[10] });
    await expect(page).toHaveURL(/two-clouds=v1;steps:10;at:2/);

    // Dragged with the pointer while it trains.
    await press(figure, 'train');
    const dragged = figure.locator('[data-handle="sample-12"] .pt');
    await dragged.scrollIntoViewIfNeeded();
    const box = (await dragged.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 90, y + 60, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => Number(await figure.locator('[data-update]').getAttribute('data-update')))
      .toBeGreaterThan(30);
    await press(figure, 'pause');
    const numbers = await numbersIn(figure);
    // From (1.2, 0.2) to the left and down, 57 pixels a unit or a little less.
    expect(numbers.get('X[11,0]')).toBeLessThan(0);
    expect(numbers.get('X[11,1]')).toBeLessThan(-0.5);
    await expectErrorsCounted(page, figure);
    await press(figure, 'reset');
    await expectNumbers(figure, { w1: 1, w2: -1, b: 0.2 });

    await press(figure, 'add-1');
    await expect(figure.locator('tr[data-sample]')).toHaveCount(13);
    await press(figure, 'remove');
    await figure.locator('[data-handle="sample-3"]').focus();
    await page.keyboard.press('Delete');
    await expect(figure.locator('tr[data-sample]')).toHaveCount(11);
    // What is chosen in the table is drawn last, over whatever covers it.
    await figure.locator('tr[data-sample="5"] button').click();
    await expect(figure.locator('[data-handle^="sample-"]').last()).toHaveAttribute(
      'data-handle',
      'sample-5',
    );
    await press(figure, 'fresh');
    await expect(figure.locator('tr[data-sample]')).toHaveCount(12);
  });

  test(`the question has fresh numbers and names the slip, and the task is done in the figure, in ${language}`, async ({
    page,
  }) => {
    const figure = await open(page, language, 'v1;test:shown;points:0.5,-2,1_-0.5,2,0');
    const task = page.locator('[data-exercise="too-narrow"]');
    await expect(task).toHaveAttribute('data-ready', '');
    await expect(task.locator('.mk')).toHaveCount(0);
    await press(figure, 'train');
    await expect(task.locator('.mk')).toHaveCount(1);
    await press(figure, 'pause');
    await expect(task).toContainText('1.00');

    const exercise = page.locator('[data-exercise="held-out"]');
    await exercise.scrollIntoViewIfNeeded();
    await expect(exercise).toHaveAttribute('data-ready', '');
    const answer = async (text: string): Promise<Locator> => {
      await exercise.locator('input').fill(text);
      await press(exercise, 'check');
      return exercise.locator('.tries li').last();
    };
    // Of (0.2, −0.7), (2.1, 0.2), (−0.1, −1.7), (0.7, 1.2), (−1.1, −2.3) only the first is on the wrong side.
    const wrong = await answer('0.2');
    await expect(wrong).toContainText(language === 'ko' ? '틀린 점의 비율' : 'the share it has wrong');
    await expect((await answer('0.8')).locator('[data-var="answer"]')).toHaveAttribute('data-value', '0.8');
    await press(exercise, 'fresh');
    await expect(exercise.locator('.tries li')).toHaveCount(0);
    const given = await exercise
      .locator('p')
      .first()
      .evaluate((ask) =>
        Object.fromEntries(
          [...ask.querySelectorAll<HTMLElement>('[data-var]')].map(({ dataset }) => [
            dataset['var'],
            Number(dataset['value']),
          ]),
        ),
      );
    const right = ['A', 'B', 'C', 'D', 'E'].filter(
      (name) =>
        Number(given[`${name}2`]! > given['slope']! * given[`${name}1`]! - given['drop']!) ===
        given[`t${name}`],
    ).length;
    await expect((await answer(String(right / 5))).locator('[data-var="answer"]')).toHaveAttribute(
      'data-value',
      String(right / 5),
    );
  });
}
