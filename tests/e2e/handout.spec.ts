import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, numbersIn, openFigure, press, type Language } from './helpers/figure.ts';

/** Steps of the 2-2-2 example: forward, backward, update. */
const SAMPLED = ['h1', 'dE_total/dw5', 'w5_new'];
const SECTIONS = {
  en: ['Forward', 'Backward', 'Update', 'Forward again'],
  ko: ['순전파', '역전파', '갱신', '다시 순전파'],
};
const INTERACTIVE = ['button', 'input', 'select', 'a', 'summary', '[tabindex]', '[role="slider"]']
  .map((selector) => `${selector}:visible`)
  .join(', ');

declare global {
  interface Window {
    timesPrinted?: number;
  }
}

const textOf = async (locator: Locator): Promise<string> =>
  (await locator.innerText()).replaceAll(/\s+/g, ' ').trim();

/** The dialogue is not opened; how often it would have been is counted. */
async function withoutDialogue(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => (window.timesPrinted = (window.timesPrinted ?? 0) + 1);
  });
}

/** Presses the button and looks at the page as a printer does. */
async function printed(page: Page, figure: Locator): Promise<Locator> {
  await press(figure, 'print');
  await expect.poll(() => page.evaluate(() => window.timesPrinted)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  return page.locator('[data-handout]');
}

for (const language of LANGUAGES) {
  test.describe(`the handout in ${language}`, () => {
    test.beforeEach(async ({ page }) => withoutDialogue(page));

    test('has all fifty steps under their headings, and nothing else is printed', async ({ page }) => {
      const complaints = complaintsOf(page);
      const figure = await openFigure(page, language);
      await expect(page.locator('[data-handout]')).toHaveCount(0);
      const handout = await printed(page, figure);
      await expect(handout).toBeVisible();
      await expect(handout.locator('li')).toHaveCount(50);
      await expect(handout.locator('li').last()).toHaveAttribute('data-step', '50');
      expect(await handout.locator('h2').allInnerTexts()).toEqual(SECTIONS[language]);
      await expect(handout.locator('h1')).toContainText('2-2-2');
      await expect(page.locator(INTERACTIVE)).toHaveCount(0);
      await expect(figure).toBeHidden();
      expect(complaints).toEqual([]);
    });

    for (const key of SAMPLED)
      test(`says of ${key} what the figure says`, async ({ page }) => {
        const figure = await openFigure(page, language, `v1;at:${key}`);
        const live = await textOf(figure.locator('.say p').first());
        expect(live.length).toBeGreaterThan(10);
        const handout = await printed(page, figure);
        const step = handout.locator(`li:has(.equation b [data-var="${key}"])`);
        await expect(step).toHaveCount(1);
        expect(await textOf(step.locator('.sentence'))).toBe(live);
      });

    test('gives the numbers of the figure', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;w1:0.35');
      await press(figure, 'to-end');
      const wanted = await numbersIn(figure);
      const numbers = await numbersIn(await printed(page, figure));
      const compared = [...numbers].filter(([id]) => wanted.has(id));
      for (const [id, value] of compared) expect(value, id).toBe(wanted.get(id));
      expect(compared.length).toBeGreaterThan(50);
      expect(numbers.get('w1')).toBe(0.35);
      for (const id of ['x1', 't2', 'lr', 'E_total', 'dE_total/dw1', 'w8_new', 'E_total_new'])
        expect(numbers.has(id), id).toBe(true);
    });

    test('has one line a step where there are over three hundred, and says so', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;net:deep');
      const handout = await printed(page, figure);
      expect(await handout.locator('li').count()).toBeGreaterThan(300);
      await expect(handout.locator('.sentence')).toHaveCount(0);
      await expect(handout.locator('p.about')).toHaveCount(2);
      expect((await numbersIn(handout)).size).toBeGreaterThan(1000);
    });
  });
}

test.describe('printing', () => {
  test.beforeEach(async ({ page }) => withoutDialogue(page));

  test('takes the handout away when it is done', async ({ page }) => {
    const figure = await openFigure(page, 'en');
    const handout = await printed(page, figure);
    await expect(handout).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(handout).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await expect(figure.locator('[data-action="print"]')).toBeVisible();
    await expect(page.locator('html')).not.toHaveClass(/prints-handout/);
  });

  test('does not show the handout on the screen', async ({ page }) => {
    const figure = await openFigure(page, 'en');
    await press(figure, 'print');
    await expect(page.locator('[data-handout]')).toHaveCount(1);
    await expect(page.locator('[data-handout]')).toBeHidden();
    await expect(figure).toBeVisible();
  });

  test('is black on white in the dark theme too, and fits A4 and Letter', async ({ page }) => {
    const figure = await openFigure(page, 'en');
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    const handout = await printed(page, figure);
    const colours = await handout.evaluate((sheet) => ({
      ink: [...sheet.querySelectorAll('p, b, span, h1, h2, th')].map((part) => getComputedStyle(part).color),
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    expect(new Set(colours.ink)).toEqual(new Set(['rgb(0, 0, 0)']));
    expect(colours.paper).toBe('rgb(255, 255, 255)');
    // 210 mm and 8.5 in without the margins, in CSS pixels.
    for (const width of [680, 702]) {
      await page.setViewportSize({ width, height: 1000 });
      const over = await handout.evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
      expect(over, `${width} px`).toBeLessThanOrEqual(0);
    }
    const breaks = await handout
      .locator('li')
      .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).breakInside));
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });

  for (const language of LANGUAGES satisfies readonly Language[])
    test(`the page itself keeps the drawing and leaves out the controls, in ${language}`, async ({
      page,
    }) => {
      const figure = await openFigure(page, language, 'v1;at:dE_total/dw5');
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('[data-handout]')).toHaveCount(0);
      await expect(page.locator('h1').first()).toBeVisible();
      await expect(figure.locator('svg.draw:visible')).toHaveCount(1);
      await expect(figure.locator('.say p').first()).toBeVisible();
      for (const part of ['.score', '.transport', '.controls', '.acts'])
        await expect(figure.locator(`${part}:visible`)).toHaveCount(0);
      await expect(figure.locator('button[data-action]:visible')).toHaveCount(0);
    });
});
