import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, numbersIn, PHONE, press, type Language } from '../helpers/figure.ts';

const LESSON = { en: '/lessons/gradient-descent/', ko: '/ko/lessons/gradient-descent/' } as const;

async function open(page: Page, language: Language, link = ''): Promise<Locator> {
  await page.goto(LESSON[language] + (link && `?descent=${link}`));
  const figure = page.locator('[data-figure="descent"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return figure;
}

const choose = (figure: Locator, group: string, option: string): Promise<void> =>
  figure.locator(`[data-choice="${group}"] [data-option="${option}"]`).click();

async function setRate(figure: Locator, rate: string): Promise<void> {
  await figure.locator('input[data-var="lr"]').fill(rate);
  await figure.locator('input[data-var="lr"]').press('Enter');
}

async function expectNumbers(figure: Locator, expected: Readonly<Record<string, number>>): Promise<void> {
  const numbers = await numbersIn(figure);
  for (const [name, value] of Object.entries(expected)) expect(numbers.get(name), name).toBeCloseTo(value, 9);
}

const outcome = (figure: Locator, optimizer: string): Locator => figure.locator(`[data-walk="${optimizer}"]`);

/** NumPy in float64: the four rules, central differences with h = 1e-4, 20 updates in the valley from (−3, 4) at 0.1. */
const VALLEY_20 = {
  x0_sgd: -2.4537208127899923,
  x1_sgd: 0.04611686018418304,
  f_sgd: 0.3031640561491865,
  x0_momentum: -0.3534665326697849,
  x1_momentum: -1.3970104663684355,
  f_momentum: 1.9578851726288338,
  x0_nesterov: -0.34583283487896066,
  x1_nesterov: -0.1579898147076453,
  f_nesterov: 0.03094079903537702,
  x0_adam: -1.1193605432686855,
  x1_adam: 2.0803708035237864,
  f_adam: 4.390591081445543,
};

const SAYS = {
  en: {
    update: 'Update 1 of SGD: x0 = −3.000 − 0.1 · (−6.000) = −2.400',
    step: /diverged, so far that its slope fails.*h = 0\.0001.*no minimum/,
    left: /diverged: at update 241/,
    gone: 'SGD: off the map at update 1',
    hollow: /Reached: height −1\.030/,
    stale: 'You used the slope of the start twice.',
  },
  ko: {
    update: 'SGD의 1번째 갱신: x0 = −3.000 − 0.1 · (−6.000) = −2.400',
    step: /발산한 끝에 기울기를 잃었습니다.*h = 0\.0001.*최솟점이 아닙니다/,
    left: /발산했습니다\. 241번째 갱신/,
    gone: 'SGD: 1번째에 지도 밖으로',
    hollow: /해냈습니다\. 높이 −1\.030/,
    stale: '출발점의 기울기를 두 번 썼습니다.',
  },
} as const;

for (const language of LANGUAGES) {
  test(`figure 8.1 walks as NumPy does, and is empty where nothing has been run, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const figure = await open(page, language);
    await expect(figure.locator('.say2')).toContainText(SAYS[language].update);
    await expectNumbers(figure, { start0: -3, start1: 4, x0_sgd: -2.4, x1_sgd: 3.2, f_sgd: 16 });
    await expect(figure.locator('[data-rate] .hole')).toHaveCount(12);
    await expect(figure.locator('[data-rate] [data-value]')).toHaveCount(0);

    await choose(figure, 'surface', 'valley');
    // SGD alone is on, and stays on.
    const sgd = figure.locator('[data-option="sgd"]');
    await expect(sgd).toHaveAttribute('aria-disabled', 'true');
    await sgd.press('Enter');
    await expect(outcome(figure, 'sgd')).toHaveCount(1);
    await choose(figure, 'paths', 'momentum');
    await choose(figure, 'paths', 'nesterov');
    await choose(figure, 'paths', 'adam');
    for (let i = 0; i < 19; i++) await press(figure, 'step-forward');
    await expect(figure.locator('.bar .count b')).toHaveText('20');
    await expectNumbers(figure, VALLEY_20);

    // The exercise tells the slip: −3 − 0.1 · (−6) − 0.1 · (−6).
    const exercise = page.locator('[data-exercise="two-updates"]');
    await exercise.scrollIntoViewIfNeeded();
    await expect(exercise).toHaveAttribute('data-ready', '');
    for (const [answer, said] of [
      ['-1.8', SAYS[language].stale],
      ['-1.92', '−1.920'],
    ] as const) {
      await exercise.locator('input').fill(answer);
      await exercise.locator('[data-action="check"]').click();
      await expect(exercise.locator('.tries li').last()).toContainText(said);
    }
    expect(complaints).toEqual([]);
  });

  test(`at a rate of 10 the figure says that it diverged, and why it stopped or where the numbers end, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    const figure = await open(page, language);
    await figure.locator('[data-action="run-10"]').click();
    await expect(outcome(figure, 'sgd')).toHaveAttribute('data-outcome', 'blind');
    await expect(figure.locator('.say2')).toContainText(SAYS[language].step);
    await expect(figure.locator('svg.plot').first()).toContainText(SAYS[language].gone);
    const numbers = await numbersIn(figure);
    expect(numbers.get('x0@10')?.toExponential(8)).toBe('-2.58983747e+13');
    expect(numbers.get('x1_sgd')?.toExponential(8)).toBe('-1.29524862e+12');
    await expect(figure.locator('[data-published="x0@10"]')).toHaveText('−2.58983747 × 1013');
    await expect(figure.locator('[data-rate="10"] .mk')).toHaveCount(2);
    // With exact slopes it goes on; x ← −19x passes the largest double with update 241.
    await choose(figure, 'gradient', 'analytic');
    await choose(figure, 'last', '300');
    await press(figure, 'to-end');
    await expect(outcome(figure, 'sgd')).toHaveAttribute('data-outcome', 'left');
    await expect(figure.locator('.say2')).toContainText(SAYS[language].left);
    expect(complaints).toEqual([]);
  });

  test(`the task is done with longer steps from the right of the two minima, in ${language}`, async ({
    page,
  }) => {
    const figure = await open(page, language, 'v1;surface:two-minima;x0:0.2;x1:3;at:100');
    const task = page.locator('[data-exercise="deeper-hollow"]');
    await expect(task).not.toContainText(SAYS[language].hollow);
    // The handle goes by the keyboard: a tenth a key, with Shift a whole.
    await figure.locator('[data-handle="start"]').press('ArrowLeft');
    await figure.locator('[data-handle="start"]').press('ArrowLeft');
    await figure.locator('[data-handle="start"]').press('Shift+ArrowRight');
    await figure.locator('[data-handle="start"]').press('Shift+ArrowRight');
    await figure.locator('[data-handle="start"]').press('Shift+ArrowRight');
    await figure.locator('[data-handle="start"]').press('Shift+ArrowRight');
    await expect(figure.locator('[data-var="start0"]')).toHaveText('4');
    await expect(outcome(figure, 'sgd')).toHaveAttribute('data-outcome', 'level');
    // NumPy: the shallower minimum at a rate of 0.1, the deeper at 0.2.
    await expectNumbers(figure, { f_sgd: 0.9665029834295017 });
    await setRate(figure, '0.2');
    await expectNumbers(figure, { x0_sgd: -2.11490753923149, f_sgd: -1.0295072825514113 });
    await expect(task).toContainText(SAYS[language].hollow);
    await press(figure, 'undo');
    await expect(task).not.toContainText(SAYS[language].hollow);
  });
}

test('figure 8.1 fits a phone, and a rate that cannot be read is answered', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const figure = await open(page, 'ko', 'v1;surface:saddle;x1:0;at:100');
  await expect(outcome(figure, 'sgd')).toHaveAttribute('data-outcome', 'level');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await setRate(figure, '-1');
  await expect(figure.locator('.bad-field')).toContainText('0부터 1000까지');
});
