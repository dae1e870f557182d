import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { AS_PUBLISHED, byHand } from '../unit/scene/stepper/arithmetic.ts';
import {
  fieldOf,
  LANGUAGES,
  linkIn,
  openFigure,
  PHONE,
  press,
  stepOf,
  type Language,
} from './helpers/figure.ts';

const all = byHand(AS_PUBLISHED);
const n = (id: string): number => all[id]!;

/** A step to be asked, after which step it comes, a wrong answer, and by what words the page recognises it. */
const SLIPS = [
  ['z1', 'start', 0.3 * 0.1, 'The product of w2 and x2 is missing', 'w2와 x2의 곱이 빠졌습니다'],
  ['h1', 'z1', n('z1'), 'That is z1 itself', 'z1 그대로입니다'],
  ['E_o1', 'o2', 2 * n('E_o1'), 'The ½ is missing', '½이 빠졌습니다'],
  ['dE_total/do1', 'E_total', -n('dE_total/do1'), 'the sign is not', '부호가 다릅니다'],
  ['dE_total/dw5', 'do1/dz3', n('dE_total/do1') * n('h1'), 'σ′ at z3', 'z3에서 구한 σ′'],
  ['dE_total/dw5', 'do1/dz3', n('dE_total/do1') * n('do1/dz3') * n('z1'), 'That uses z1', 'z1을 썼습니다'],
  [
    'dE_o1/dh1',
    'dE_total/dw8',
    n('dE_total/do1') * n('do1/dz3') * n('w5_new'),
    'the weight after its update',
    '이미 갱신한',
  ],
  ['dE_total/dh1', 'dE_o2/dh1', n('dE_o1/dh1'), 'one path only', '길 하나만 셌습니다'],
  ['w1_new', 'dE_total/dw4', 0.3 + 0.5 * n('dE_total/dw1') * 40, '', ''],
  ['z1_new', 'w8_new', n('z1'), 'old weights', '옛 가중치'],
] as const;
const WORDS = {
  en: { noSlip: 'None of the usual slips', unread: 'That is not a number', shown: 'Shown:', right: 'Right:' },
  ko: {
    noSlip: '흔한 실수로 나오는 값도 아닙니다',
    unread: '수가 아닙니다',
    shown: '답을 보았습니다:',
    right: '맞습니다:',
  },
};

const mode = (figure: Locator): Locator => figure.locator('[data-predict]');
const lines = (figure: Locator): Locator => mode(figure).locator('.tries li');
async function answer(figure: Locator, text: string): Promise<void> {
  await mode(figure).locator('input').fill(text);
  await mode(figure).locator('input').press('Enter');
}
const expectAsked = (figure: Locator, id: string): Promise<void> =>
  expect(mode(figure)).toHaveAttribute('data-asked', id);
async function expectScore(
  figure: Locator,
  asked: number,
  atOnce: number,
  afterHints: number,
): Promise<void> {
  for (const [name, count] of Object.entries({ asked, atOnce, afterHints }))
    await expect(mode(figure).locator(`[data-score="${name}"]`)).toHaveText(String(count));
}
const open = (page: Page, language: Language, at: string): Promise<Locator> =>
  openFigure(page, language, `v1;at:${at};ask:on`);

for (const language of LANGUAGES) {
  test.describe(`predicting each step in ${language}`, () => {
    test('three right answers take three steps, and are counted', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:start');
      await expect(mode(figure)).toHaveCount(0);
      await press(figure, 'ask');
      for (const [i, id] of ['z1', 'h1', 'z2'].entries()) {
        await expectAsked(figure, id);
        await expect(figure.locator(`[data-var="${id}"]`)).toHaveCount(0);
        await answer(figure, n(id).toPrecision(3));
        await expect(lines(figure)).toContainText(WORDS[language].right);
        expect(await stepOf(figure)).toBe(id);
        await expectScore(figure, i + 1, i + 1, 0);
      }
      await expect(mode(figure).locator('input')).toBeFocused();
      await press(figure, 'ask');
      await expect(mode(figure)).toHaveCount(0);
      expect(await stepOf(figure)).toBe('z2');
    });

    // The Korean sentences are tested in slip-sentence.test.ts; here some of them have to reach the page.
    for (const [id, before, value, en, ko] of language === 'en' ? SLIPS : SLIPS.slice(0, 3))
      test(`a wrong answer for ${id} (${value.toPrecision(4)}) is told by its slip`, async ({ page }) => {
        const figure = await open(page, language, before);
        await expectAsked(figure, id);
        await answer(figure, value.toPrecision(5));
        const told = { en, ko }[language] || WORDS[language].noSlip;
        await expect(lines(figure)).toHaveCount(1);
        await expect(lines(figure)).toContainText(told);
        await expectAsked(figure, id);
        await answer(figure, 'abc');
        await expect(lines(figure).last()).toContainText(WORDS[language].unread);
        await answer(figure, n(id).toPrecision(4));
        expect(await stepOf(figure)).toBe(id);
        await expectScore(figure, 1, 0, 1);
      });

    test('the hint ladder goes from the sentence to the value', async ({ page }) => {
      const figure = await open(page, language, 'do1/dz3');
      const hint = mode(figure).locator('[data-action="hint"]');
      for (const count of [1, 2, 3, 4]) {
        await hint.click();
        await expect(lines(figure)).toHaveCount(count);
      }
      await expect(hint).toBeDisabled();
      await expect(lines(figure).nth(2)).toContainText(n('do1/dz3').toFixed(8));
      await expect(lines(figure).nth(3)).toContainText(n('dE_total/dw5').toFixed(8));
      await answer(figure, n('dE_total/dw5').toPrecision(3));
      await expectScore(figure, 1, 0, 1);
      await expect(lines(figure)).toHaveCount(1);
    });

    test('what is shown is asked, but not right', async ({ page }) => {
      const figure = await open(page, language, 'start');
      await press(figure, 'show');
      expect(await stepOf(figure)).toBe('z1');
      await expect(lines(figure)).toContainText(WORDS[language].shown);
      await expectAsked(figure, 'h1');
      await expectScore(figure, 1, 0, 0);
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('the score stays in the browser until it is reset; one that cannot be read is none', async ({
        page,
      }) => {
        let figure = await open(page, language, 'start');
        await answer(figure, n('z1').toPrecision(3));
        await press(figure, 'show');
        await expectScore(figure, 2, 1, 0);
        figure = await open(page, language, 'start');
        await expectScore(figure, 2, 1, 0);
        await press(figure, 'reset-score');
        await expectScore(figure, 0, 0, 0);
        figure = await open(page, language, 'start');
        await expectScore(figure, 0, 0, 0);
        await page.evaluate(() => localStorage.setItem('backstep:predict:v1', '{"asked":"x"}'));
        figure = await open(page, language, 'start');
        await expectScore(figure, 0, 0, 0);
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('fresh numbers are drawn from a seed, kept in the link, and can be taken back', async ({
        page,
      }) => {
        const figure = await open(page, language, 'start');
        const given = async (): Promise<Record<string, number>> => {
          const names = Object.keys(AS_PUBLISHED);
          const values = await Promise.all(
            names.map((name) => fieldOf(figure, name).getAttribute('data-value')),
          );
          return Object.fromEntries(names.map((name, i) => [name, Number(values[i])]));
        };
        await expect(mode(figure).locator('[data-seed]')).toHaveCount(0);
        await press(figure, 'fresh-numbers');
        await expect(mode(figure).locator('[data-seed]')).toHaveAttribute('data-seed', '1');
        const first = await given();
        await press(figure, 'fresh-numbers');
        await expect(mode(figure).locator('[data-seed]')).toHaveAttribute('data-seed', '2');
        const second = await given();
        expect(second).not.toEqual(first);
        expect(second['lr']).toBe(AS_PUBLISHED.lr);
        await expectAsked(figure, 'z1');
        await answer(figure, byHand(second)['z1']!.toPrecision(3));
        await expectAsked(figure, 'h1');
        await expect.poll(() => linkIn(page)).toContain(`w1:${second['w1']}`);
        expect(linkIn(page)).not.toContain('seed');
        await press(figure, 'undo');
        expect(await given()).toEqual(first);
        await press(figure, 'undo');
        expect(await given()).toEqual(AS_PUBLISHED);
      });

    test('is operated by the keyboard alone, and no key steps over a question', async ({ page }) => {
      const figure = await open(page, language, 'start');
      const input = mode(figure).locator('input');
      await figure.focus();
      await page.keyboard.press('ArrowRight');
      await expect(input).toBeFocused();
      expect(await stepOf(figure)).toBe('start');
      await page.keyboard.type('0.5');
      await page.keyboard.press('Enter');
      await expect(lines(figure)).toHaveCount(1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(lines(figure)).toHaveCount(2);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expectAsked(figure, 'h1');
      await expect(input).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(figure).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expectAsked(figure, 'z1');
      await press(figure, 'step-forward');
      await expect(input).toBeFocused();
      expect(await stepOf(figure)).toBe('start');
    });

    for (const detail of ['neuron', 'layer'])
      if (language === 'en')
        test(`asks and steps on at ${detail} detail`, async ({ page }) => {
          const figure = await openFigure(page, language, `v1;at:start;detail:${detail};ask:on`);
          const first = (await mode(figure).getAttribute('data-asked'))!;
          await answer(figure, n(first).toPrecision(3));
          await expect(mode(figure)).not.toHaveAttribute('data-asked', first);
          await expectScore(figure, 1, 1, 0);
        });

    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(colorScheme === 'dark' ? PHONE : { width: 1280, height: 900 });
        const figure = await open(page, language, 'do1/dz3');
        await answer(figure, '0.5');
        await answer(figure, 'abc');
        for (let i = 0; i < 4; i++) await press(figure, 'hint');
        const { violations } = await new AxeBuilder({ page }).include('[data-predict]').analyze();
        expect(violations).toEqual([]);
      });
  });
}
