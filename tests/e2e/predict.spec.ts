import { expect, test, type Locator, type Page } from '@playwright/test';
import { AS_PUBLISHED, byHand } from '../unit/scene/stepper/arithmetic.ts';
import { LANGUAGES, LESSON, openFigure, press, type, type Language } from './helpers/figure.ts';

const all = byHand(AS_PUBLISHED);
const n = (id: string): number => all[id]!;

/** What one gets for the gradient of w6, and of w1, by each usual slip; and by what words the page recognises it. */
const SLIPS = {
  dw6: [
    [n('do1/dz3') * n('h2'), 'The signal is missing', '신호가 빠졌습니다'],
    [n('dE_total/do1') * n('h2'), 'The slope of the sigmoid is missing', '시그모이드의 기울기가 빠졌습니다'],
    [n('dE_total/do1') * n('do1/dz3'), 'The third factor is missing', '세 번째 인수가 빠졌습니다'],
    [n('dE_total/dw5'), 'the weight beside it', '옆 가중치의 기울기입니다'],
    [-n('dE_total/dw6'), 'the sign is not', '부호가 다릅니다'],
    [2 * n('dE_total/dw6'), 'Twice too large', '두 배가 되었습니다'],
    [n('dE_total/dw6') / 2, 'Half of it', '절반이 되었습니다'],
  ],
  dw1: [
    [n('dE_o1/dh1') * n('dh1/dz1') * 0.1, 'one path only', '길 하나만 셌습니다'],
    [n('dE_o2/dh1') * n('dh1/dz1') * 0.1, 'one path only', '길 하나만 셌습니다'],
    [n('dE_total/dw2'), 'the weight beside it', '옆 가중치의 기울기입니다'],
    [n('dE_total/dh1') * 0.1, 'The slope of the sigmoid is missing', '시그모이드의 기울기가 빠졌습니다'],
  ],
} as const;
const WORDS = {
  en: { right: 'Right:', notYet: 'Not yet.', unread: 'That is not a number', reached: 'Reached.' },
  ko: { right: '맞습니다:', notYet: '아직 아닙니다', unread: '수가 아닙니다', reached: '해냈습니다.' },
};

async function openExercise(page: Page, language: Language, id: string): Promise<Locator> {
  await page.goto(LESSON[language]);
  const exercise = page.locator(`[data-exercise="${id}"]`);
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise).toHaveAttribute('data-ready', '');
  return exercise;
}
async function answer(exercise: Locator, text: string): Promise<Locator> {
  const tries = exercise.locator('.tries li');
  const before = await tries.count();
  await exercise.locator('input').fill(text);
  await exercise.locator('input').press('Enter');
  await expect(tries).toHaveCount(before + 1);
  return tries.last();
}

for (const language of LANGUAGES) {
  test.describe(`predicting in ${language}`, () => {
    for (const id of ['dw6', 'dw1'] as const) {
      test(`${id}: each usual slip is recognised`, async ({ page }) => {
        const exercise = await openExercise(page, language, id);
        for (const [value, en, ko] of SLIPS[id]) {
          const told = await answer(exercise, value.toPrecision(4));
          await expect(told, String(value)).toContainText({ en, ko }[language]);
        }
        await expect(exercise.locator('.tries li')).toHaveCount(SLIPS[id].length);
      });

      test(`${id}: three digits of the right number are right`, async ({ page }) => {
        const exercise = await openExercise(page, language, id);
        const value = n(`dE_total/${id}`);
        await expect(await answer(exercise, value.toPrecision(2))).toContainText(WORDS[language].notYet);
        const told = await answer(exercise, value.toPrecision(3));
        await expect(told).toContainText(WORDS[language].right);
        await expect(told).toContainText(value.toFixed(8));
        for (const factor of await told.locator('[data-value]').all())
          expect(Number(await factor.getAttribute('data-value')).toFixed(8)).toBe(
            (await factor.textContent())!.replace('+', ''),
          );
      });
    }

    test('what is no number is said not to be one, and a hint is there to be asked for', async ({ page }) => {
      const exercise = await openExercise(page, language, 'dw6');
      for (const text of ['abc', '', '0.0.1', '1/38'])
        await expect(await answer(exercise, text)).toContainText(WORDS[language].unread);
      await expect(exercise.locator('input')).toHaveAttribute('aria-invalid', 'true');
      const hint = exercise.locator('button[type="button"]');
      await hint.click();
      await hint.click();
      await expect(hint).toBeDisabled();
      await expect(exercise.locator('.tries li')).toHaveCount(6);
      await expect(await answer(exercise, '0,0263')).toContainText(WORDS[language].right);
    });

    test('the task is done by a learning rate found in the figure', async ({ page }) => {
      const figure = await openFigure(page, language);
      const goal = page.locator('[data-exercise="three-updates"]');
      await expect(goal).toHaveAttribute('data-ready', '');
      await expect(goal).not.toContainText(WORDS[language].reached);
      await type(figure, 'lr', '8');
      await expect(goal).toContainText('= 8.');
      await expect(goal).not.toContainText(WORDS[language].reached);
      // With another input it would be too easy.
      await type(figure, 'x1', '0');
      await type(figure, 'lr', '25');
      await expect(goal).not.toContainText(WORDS[language].reached);
      await press(figure, 'published');
      await type(figure, 'lr', '25');
      await expect(goal).toContainText(WORDS[language].reached);
    });

    test('the task sees what a link has done to the figure', async ({ page }) => {
      await openFigure(page, language, 'v1;lr:25;update:2');
      await expect(page.locator('[data-exercise="three-updates"]')).toContainText(WORDS[language].reached);
    });

    test('what is solved is remembered on the home page', async ({ page }) => {
      const squares = async (): Promise<number> => {
        await page.goto(language === 'en' ? '/' : '/ko/');
        return page.locator('[data-contents-of="worked-example"] .pm i.y').count();
      };
      expect(await squares()).toBe(0);
      await answer(await openExercise(page, language, 'dw6'), 'abc');
      expect(await squares()).toBe(0);
      await answer(await openExercise(page, language, 'dw6'), '0.0263');
      expect(await squares()).toBe(1);
      await answer(await openExercise(page, language, 'dw6'), '0.0263');
      expect(await squares()).toBe(1);
      await answer(await openExercise(page, language, 'dw1'), '0.000809');
      const figure = await openFigure(page, language);
      await type(figure, 'lr', '25');
      await expect(page.locator('[data-exercise="three-updates"]')).toContainText(WORDS[language].reached);
      expect(await squares()).toBe(3);
      const told = page.locator('[data-contents-of="worked-example"] .pm');
      await expect(told).toHaveAttribute(
        'aria-label',
        { en: '3 of 3 exercises solved', ko: '문제 3개 중 3개 풀었음' }[language],
      );
    });
  });
}
