import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fieldOf, LANGUAGES, numbersIn, PHONE, press, type, type Language } from '../helpers/figure.ts';

const LESSON = { en: '/lessons/xor-one-line/', ko: '/ko/lessons/xor-one-line/' } as const;
const IDS = ['xor-circuit', 'single-unit', 'sixteen'] as const;
const ROWS = [[0, 0], [0, 1], [1, 0], [1, 1]] as const; // prettier-ignore

async function open(
  page: Page,
  language: Language,
  query = '',
): Promise<Record<(typeof IDS)[number], Locator>> {
  await page.goto(LESSON[language] + query);
  const figure = (id: string): Locator => page.locator(`[data-figure="${id}"]`);
  const figures = { 'xor-circuit': figure(IDS[0]), 'single-unit': figure(IDS[1]), sixteen: figure(IDS[2]) };
  for (const id of IDS.toReversed()) {
    await figures[id].scrollIntoViewIfNeeded();
    await expect(figures[id]).toHaveAttribute('data-ready', '');
  }
  return figures;
}
const choose = (figure: Locator, name: string, option: string): Promise<void> =>
  figure.locator(`[data-choice="${name}"] [data-option="${option}"]`).click();

for (const language of LANGUAGES) {
  test(`three gates make XOR, gate by gate, in ${language}`, async ({ page }) => {
    const { 'xor-circuit': circuit } = await open(page, language);
    const step = (): Promise<string | null> => circuit.locator('svg.draw:visible').getAttribute('data-step');
    // The row (1, 0) is under way, and its last gate has not run.
    expect(await step()).toBe('s2_10');
    let numbers = await numbersIn(circuit);
    expect(numbers.get('z2_10')).toBe(0.6 * 1 + 0.6 * 0 + -0.5);
    expect([numbers.get('s1_10'), numbers.get('s2_10'), numbers.get('y_01')]).toEqual([1, 1, 1]);
    expect(numbers.has('y_10') || numbers.has('s1_11')).toBe(false);
    const name = { en: 'y: not computed yet', ko: 'y: 아직 계산하지 않음' }[language];
    await expect(circuit.locator(`svg.draw:visible [aria-label="${name}"]`)).toHaveCount(1);
    await expect(circuit.locator('.say2')).toContainText('0.6 × 1 + 0.6 × 0 + (−0.5) = 0.1000');

    await circuit.focus();
    await page.keyboard.press('ArrowRight');
    expect(await step()).toBe('y_10');
    await expect(circuit.locator('.say2')).toContainText('= 0.3000');
    await choose(circuit, 'row', '11');
    expect(await step()).toBe('s1_11');
    await press(circuit, 'to-end');
    numbers = await numbersIn(circuit);
    for (const [x1, x2] of ROWS) {
      const row = `${x1}${x2}`;
      const [s1, s2] = [Number(-0.5 * x1 - 0.5 * x2 + 0.7 > 0), Number(0.6 * x1 + 0.6 * x2 - 0.5 > 0)];
      expect([numbers.get(`s1_${row}`), numbers.get(`s2_${row}`)]).toEqual([s1, s2]);
      expect(numbers.get(`y_${row}`)).toBe(x1 === x2 ? 0 : 1);
    }
    expect(numbers.get('z3_11')).toBe(0.5 * 0 + 0.5 * 1 + -0.7);
    await expect(circuit.locator('tbody .mk path[d^="M2"]')).toHaveCount(4);
    await press(circuit, 'to-start');
    expect((await numbersIn(circuit)).has('z1_00')).toBe(false);
    await expect(page).toHaveURL(/xor-circuit=v1;at:start/);
  });

  test(`one unit stays at ln 2 on XOR, and its four gradients cancel, in ${language}`, async ({ page }) => {
    const { 'single-unit': unit } = await open(page, language);
    const at = async (name: string): Promise<number> => (await numbersIn(unit)).get(name)!;
    // Before the first update, in plain arithmetic.
    const [w1, w2, b] = [-0.005, 0.379, -0.582];
    const y = ROWS.map(([x1, x2]) => 1 / (1 + Math.exp(-(w1 * x1 + w2 * x2 + b))));
    const targets = [0, 1, 1, 0];
    const loss =
      y.reduce((total, output, r) => total - Math.log(targets[r] === 1 ? output : 1 - output), 0) / 4;
    expect(await at('L')).toBeCloseTo(loss, 12);
    expect(await at('dL/dw1')).toBeCloseTo((y[2]! - 1 + y[3]!) / 4, 12);
    await press(unit, 'step-forward');
    expect(await at('w1')).toBeCloseTo(w1 - (y[2]! - 1 + y[3]!) / 4, 12);

    const ended = async (): Promise<void> => {
      await expect(unit.locator('[data-step]')).toHaveAttribute('data-step', '10001');
      const numbers = await numbersIn(unit);
      expect(Math.abs(numbers.get('L')! - Math.LN2)).toBeLessThan(1e-12);
      await expect(unit.locator('.now [data-var="L"]')).toHaveText('0.6931');
      const expected = { w1: [0, 0, -0.5, 0.5], w2: [0, -0.5, 0, 0.5], b: [0.5, -0.5, -0.5, 0.5] };
      for (const [i, [x1, x2]] of ROWS.entries()) {
        expect(Math.abs(numbers.get(`y_${x1}${x2}`)! - 0.5)).toBeLessThan(1e-6);
        for (const [name, gradients] of Object.entries(expected))
          expect(Math.abs(numbers.get(`dE_${x1}${x2}/d${name}`)! - gradients[i]!)).toBeLessThan(1e-6);
      }
      for (const name of ['w1', 'w2', 'b']) expect(Math.abs(numbers.get(`sum_${name}`)!)).toBeLessThan(1e-6);
    };
    await press(unit, 'train');
    await ended();
    // Whatever the start.
    await press(unit, 'fresh');
    await expect(unit.locator('[data-step]')).toHaveAttribute('data-step', '0');
    await type(unit, 'start_w1', '12');
    expect(await at('w1')).toBe(12);
    await press(unit, 'to-end');
    await ended();
    await expect(page).toHaveURL(/single-unit=v1;seed:1;w1:12;.*step:10001/);

    await choose(unit, 'gate', 'and');
    await press(unit, 'to-end');
    expect(await at('L')).toBeLessThan(0.01);
    await expect(unit.locator('.say2')).toContainText(
      { en: 'All four rows are right', ko: '네 행이 모두 맞고' }[language],
    );
  });

  test(`fourteen of the sixteen functions are found, and the gradient is worked out, in ${language}`, async ({
    page,
  }) => {
    // Thirteen lines; the last, NAND, is to be found.
    const lines =
      '0,0,-1_1,1,-1.5_1,-1,-0.5_1,0,-0.5_-1,1,-0.5_0,1,-0.5_1,1,-0.5_-1,-1,0.5_0,-1,0.5_1,-1,0.5_-1,0,0.5_-1,1,0.5_0,0,1';
    const { sixteen } = await open(page, language, `?sixteen=v1;fn:6;found:${lines}`);
    const task = page.locator('[data-exercise="fourteen"]');
    await expect(task).toContainText('13 / 16');
    await expect(sixteen.locator('button[data-found]')).toHaveCount(13);
    // The line does OR. XOR is wanted: one row is wrong, and nothing is found by that.
    await expect(sixteen.locator('tbody .mk path[d^="M2"]')).toHaveCount(3);
    await sixteen.locator('button[data-fn="14"]').click();
    await type(sixteen, 'w1', '-0.5');
    await type(sixteen, 'w2', '-0.5');
    await expect(sixteen.locator('button[data-found]')).toHaveCount(13);
    // By key: from −0.5 up until the row (1, 1) alone is silent.
    await sixteen.locator('[data-handle="b"]').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect((await numbersIn(sixteen)).get('z_01')).toBeCloseTo(0.15, 12);
    await expect(sixteen.locator('button[data-fn="14"]')).toHaveAttribute('data-found', '');
    await expect(task).toContainText({ en: 'Fourteen of the sixteen', ko: '열네 개' }[language]);
    for (const fn of [6, 9])
      await expect(sixteen.locator(`button[data-fn="${fn}"]`)).not.toHaveAttribute('data-found');
    await press(sixteen, 'undo');
    await press(sixteen, 'redo');
    // The line itself can be dragged.
    const before = await fieldOf(sixteen, 'b').inputValue();
    await sixteen.locator('[data-handle="end-0"]').focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(fieldOf(sixteen, 'b')).not.toHaveValue(before);

    const ask = page.locator('[data-exercise="pull-on-w1"]');
    await ask.scrollIntoViewIfNeeded();
    await expect(ask).toHaveAttribute('data-ready', '');
    const say = async (text: string): Promise<Locator> => {
      await ask.locator('input').fill(text);
      await ask.locator('input').press('Enter');
      return ask.locator('.tries li').last();
    };
    // 0.2, 0.4, 0.6, 0.7: (0.6 − 1 + 0.7) / 4.
    await expect(await say('0.3')).toContainText({ en: 'That is the sum', ko: '그 값은 합' }[language]);
    await expect(await say('-0.025')).toContainText({ en: 'gradient of b', ko: 'b의 기울기' }[language]);
    await expect(await say('0.075')).toContainText({ en: 'Right:', ko: '맞습니다:' }[language]);
    await press(ask, 'fresh');
    const [, , y10, y11] = (await ask
      .locator('p [data-value]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))))) as number[];
    await expect(await say(String((y10! - 1 + y11!) / 4))).toContainText(
      { en: 'Right:', ko: '맞습니다:' }[language],
    );
  });
}

test('lesson 3 can be used by everyone: on a phone, in the dark, without JavaScript', async ({
  page,
  request,
}) => {
  const html = await (await request.get(LESSON.ko)).text();
  expect(html).toContain('data-var="s2_10" data-value="1"');
  expect(html).toMatch(/0\.6931/);
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const { 'single-unit': unit } = await open(page, 'ko', '?sixteen=v1;fn:9;found:1,1,-1.5');
  // Without motion the whole run is there at once.
  await press(unit, 'train');
  await expect(unit.locator('[data-step]')).toHaveAttribute('data-step', '10001');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
