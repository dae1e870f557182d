import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fieldOf, LANGUAGES, numbersIn, PHONE, press, type, type Language } from '../helpers/figure.ts';

const LESSON = { en: '/lessons/perceptron-and-gates/', ko: '/ko/lessons/perceptron-and-gates/' } as const;
const ROWS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

async function open(page: Page, language: Language, query = ''): Promise<Record<'gate' | 'vote', Locator>> {
  await page.goto(LESSON[language] + query);
  const figures = { gate: page.locator('[data-figure="gate"]'), vote: page.locator('[data-figure="vote"]') };
  for (const figure of [figures.vote, figures.gate]) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ready', '');
  }
  return figures;
}
const choose = (figure: Locator, name: string, option: string): Promise<void> =>
  figure.locator(`[data-choice="${name}"] [data-option="${option}"]`).click();

/** The truth table of the figure against plain arithmetic. */
async function expectUnit(
  gate: Locator,
  [w1, w2, b]: readonly [number, number, number],
  targets: string,
  fires: (sum: number) => boolean = (sum) => sum > 0,
): Promise<void> {
  const numbers = await numbersIn(gate);
  let right = 0;
  for (const [i, [x1, x2]] of ROWS.entries()) {
    const sum = w1 * x1 + w2 * x2 + b;
    expect(numbers.get(`z_${x1}${x2}`)).toBe(sum);
    expect(numbers.get(`y_${x1}${x2}`)).toBe(Number(fires(sum)));
    expect(numbers.get(`t_${x1}${x2}`)).toBe(Number(targets[i]));
    right += Number(String(Number(fires(sum))) === targets[i]);
  }
  expect(numbers.get('right')).toBe(right);
  await expect(gate.locator('tbody .mk path[d^="M2"]')).toHaveCount(right);
}

for (const language of LANGUAGES) {
  test(`a unit becomes a gate by its weights, its line and its threshold, in ${language}`, async ({
    page,
  }) => {
    const { gate } = await open(page, language);
    await expectUnit(gate, [0.5, 0.5, -0.7], '0001');
    await expect(gate.locator('td[data-var="z_11"]')).toHaveText('0.3000');
    await expect(gate.locator('p [data-var="s_11"]')).toHaveText('1.0000');

    // The third published AND stands on the edge: at 0 the two rules part.
    await choose(gate, 'published', '2');
    await expectUnit(gate, [1, 1, -1], '0001');
    await choose(gate, 'fires', 'at-least');
    await expectUnit(gate, [1, 1, -1], '0001', (sum) => sum >= 0);
    await expect(gate.locator('.say2')).toContainText('OR');
    await choose(gate, 'fires', 'above');

    // Fields, threshold, row.
    await choose(gate, 'gate', 'nand');
    await type(gate, 'w1', '-0.25');
    await type(gate, 'w2', '−0,5');
    await type(gate, 'theta', '-0.6');
    await expectUnit(gate, [-0.25, -0.5, 0.6], '1110');
    await gate.locator('tr[data-row="01"]').click();
    const numbers = await numbersIn(gate);
    expect([numbers.get('p1_01'), numbers.get('p2_01'), numbers.get('s_01')]).toEqual([0, -0.5, -0.5]);
    await type(gate, 'b', 'abc');
    await expect(gate.locator('.bad-field')).toBeVisible();
    await press(gate, 'undo');
    await expect(gate.locator('.bad-field')).toHaveCount(0);
    await press(gate, 'redo');
    // A point of the plane is a row too; what lies beyond the scale is marked.
    await gate.locator('.point', { has: page.locator('[data-var="y_10"]') }).click();
    await expect(gate.locator('tr.cur')).toHaveAttribute('data-row', '10');
    await type(gate, 'b', '5');
    await expect(gate.locator('[data-off]')).toHaveAttribute('data-off', 'b');

    // The line, by key and by pointer; each drag is one step back.
    await choose(gate, 'published', '0');
    await choose(gate, 'gate', 'and');
    await choose(gate, 'published', '0');
    const slider = gate.locator('[data-handle="b"]');
    await slider.focus();
    await slider.press('ArrowRight');
    await slider.press('ArrowRight');
    await expect(fieldOf(gate, 'b')).toHaveValue('−0.6');
    const end = gate.locator('[data-handle="end-0"]');
    await end.focus();
    await end.press('Shift+ArrowLeft');
    // From (1.52, −0.32) to (1.02, −0.32), about the other end (−0.32, 1.52): (1.84, 1.34) is at right angles to that line.
    await expectUnit(gate, [0.57, 0.42, -0.45], '0001');
    const box = (await end.locator('.handle').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 6 });
    await page.mouse.move(box.x + 90, box.y + 90, { steps: 6 });
    await page.mouse.up();
    await expect(fieldOf(gate, 'w1')).not.toHaveValue('0.57');
    await press(gate, 'undo');
    await press(gate, 'undo');
    await expect(fieldOf(gate, 'w1')).toHaveValue('0.5');
    await expect(fieldOf(gate, 'b')).toHaveValue('−0.7');
    await press(gate, 'redo');
    await expect(fieldOf(gate, 'b')).toHaveValue('−0.6');
    await expect(page).toHaveURL(/[?&]gate=v1;.*b:-0\.6/);
  });

  test(`the exercises of lesson 2 are solved in the figures, in ${language}`, async ({ page }) => {
    const { gate, vote } = await open(page, language);

    const bias = page.locator('[data-exercise="largest-bias"]');
    await bias.scrollIntoViewIfNeeded();
    await expect(bias).toHaveAttribute('data-ready', '');
    const say = async (text: string): Promise<Locator> => {
      await bias.locator('input').fill(text);
      await bias.locator('input').press('Enter');
      return bias.locator('.tries li').last();
    };
    // 0.5 and 0.6: the larger weight decides.
    await expect(await say('-0.5')).toContainText(
      { en: 'The larger weight decides', ko: '더 큰 가중치' }[language],
    );
    await expect(await say('-0.59')).toContainText({ en: 'the row (0, 1)', ko: '(0, 1) 행' }[language]);
    await expect(await say('0.6')).toContainText(
      { en: 'That is the threshold', ko: '임곗값입니다' }[language],
    );
    await expect(await say('-0.6')).toContainText({ en: 'Right:', ko: '맞습니다:' }[language]);
    await press(bias, 'fresh');
    const [w1, w2] = (await bias
      .locator('p [data-value]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))))) as [number, number];
    await expect(await say(String(-Math.max(w1, w2)))).toContainText(
      { en: 'Right:', ko: '맞습니다:' }[language],
    );

    const gates = page.locator('[data-exercise="three-gates"]');
    // With AND as it is and a line that is only moved about, nothing is made.
    await gate.locator('[data-handle="end-0"]').press('ArrowLeft');
    await expect(gate.locator('tbody .mk path[d^="M2"]')).toHaveCount(4);
    await expect(gates).toContainText('0 / 3');
    for (const [name, w, b] of [
      ['and', '1', '-1.5'],
      ['nand', '-1', '1.5'],
      ['or', '1', '-0.5'],
    ] as const) {
      await expect(gates).not.toContainText({ en: 'all with weights', ko: '모두 직접' }[language]);
      await choose(gate, 'gate', name);
      await type(gate, 'w1', w);
      await type(gate, 'w2', w);
      await type(gate, 'b', b);
      await expect(gate.locator(`[data-made="${name}"]`)).toBeVisible();
    }
    await expect(gates).toContainText({ en: 'all with weights', ko: '모두 직접' }[language]);

    // Three inputs: 0.5, 0.5, 0.5 and −0.7 is two or more, and no longer AND.
    const outputs = async (): Promise<string> =>
      (await vote.locator('td[data-var^="y_"]').allTextContents()).join('');
    expect(await outputs()).toBe('00010111');
    await expect(vote.locator('.colhead [data-var="right"]')).toHaveText('5');
    await expect(vote.locator('.say2 [data-var="s_011"]')).toHaveText('1');
    await expect(vote.locator('.say2 [data-var="theta"]')).toHaveText('0.7');
    await vote.locator('[data-handle="theta"]').focus();
    await vote.locator('[data-handle="theta"]').press('Shift+ArrowRight');
    await expect(fieldOf(vote, 'b')).toHaveValue('−1.2');
    expect(await outputs()).toBe('00000001');
    await expect(vote.locator('.say2')).toContainText(
      { en: 'only if all three', ko: '모두 찬성해야' }[language],
    );
    const chair = page.locator('[data-exercise="chair"]');
    const passed = { en: 'All eight rows are right', ko: '여덟 행이 모두 맞습니다' }[language];
    await expect(chair).not.toContainText(passed);
    await choose(vote, 'vote', 'chair');
    await type(vote, 'w1', '1');
    await expect(chair).toContainText(passed);
    expect(await outputs()).toBe('00000111');
    expect((await numbersIn(vote)).get('z_101')).toBe(1 + 0.5 - 1.2);
  });
}

test('lesson 2 can be used by everyone: on a phone, in the dark, without JavaScript', async ({
  page,
  request,
}) => {
  const html = await (await request.get(LESSON.ko)).text();
  expect(html).toContain('data-var="z_11" data-value="0.30000000000000004"');
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, 'ko', '?gate=v1;gate:or;w1:1;w2:1;b:-1;row:01&vote=v1;vote:two');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
