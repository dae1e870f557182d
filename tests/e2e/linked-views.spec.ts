import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, linkIn, openFigure, PHONE, press, stepOf } from './helpers/figure.ts';

/** The views that show numbers of the trace and nothing else. */
const VIEWS = ['graph', 'equations', 'matrices', 'numpy', 'pytorch'] as const;
type View = (typeof VIEWS)[number];
const ALL = [...VIEWS, 'check'] as const;
const MOMENTS = ['h2', 'dE_total/dw5', 'w8_new'] as const;

const panelOf = (figure: Locator): Locator => figure.locator('[data-panel]');
const tabOf = (figure: Locator, view: string): Locator => figure.locator(`[role="tab"][data-view="${view}"]`);
const inPanel = (figure: Locator, id: string): Locator =>
  panelOf(figure).locator(`[data-var="${id}"]`).first();

async function open(figure: Locator, view: (typeof ALL)[number]): Promise<void> {
  await tabOf(figure, view).click();
  await expect(panelOf(figure)).toHaveAttribute('data-panel', view);
  // Its code is loaded when it is opened for the first time.
  await expect(panelOf(figure).locator('[data-var]').first()).toBeVisible();
}

/** The doubles by name, as they stand in a part of the page. Fails if one name stands for two numbers. */
async function numbersOf(part: Locator): Promise<Map<string, string>> {
  const pairs = await part
    .locator('[data-var][data-value]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('data-var')!, one.getAttribute('data-value')!] as const),
    );
  const numbers = new Map<string, string>();
  for (const [id, value] of pairs) {
    if (numbers.has(id)) expect(value, `${id} has two values`).toBe(numbers.get(id));
    numbers.set(id, value);
  }
  return numbers;
}

const focusedView = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement!.getAttribute('data-view'));
const focusedNumber = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement!.getAttribute('data-why'));

for (const language of LANGUAGES) {
  test.describe(`linked views in ${language}`, () => {
    for (const at of language === 'en' ? MOMENTS : MOMENTS.slice(1, 2))
      test(`all show the same numbers at ${at}`, async ({ page }) => {
        const found = complaintsOf(page);
        const figure = await openFigure(page, language, `v1;at:${at}`);
        const table = await numbersOf(figure.locator('details.values'));
        expect(table.get(at)).toBeDefined();
        for (const view of VIEWS) {
          await open(figure, view);
          await expect(inPanel(figure, at), view).toBeVisible();
          const shown = await numbersOf(panelOf(figure));
          expect(shown.get(at), `${at} in ${view}`).toBe(table.get(at));
          const common = [...shown].filter(([id]) => table.has(id));
          expect(common.length, view).toBeGreaterThan(4);
          for (const [id, value] of common) expect(value, `${id} in ${view}`).toBe(table.get(id));
          // Only matrices hold numbers that are none of operation detail, as the gradients of the sums.
          if (view !== 'matrices') expect(common.length, view).toBe(shown.size);
        }
        expect(found).toEqual([]);
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('show no number before it is computed, and never 0 instead', async ({ page }) => {
        const figure = await openFigure(page, language, 'v1;at:z1');
        for (const view of VIEWS) {
          await open(figure, view);
          const shown = await numbersOf(panelOf(figure));
          expect(shown.has('z1'), view).toBe(true);
          for (const later of ['z2', 'h1', 'E_total', 'dE_total/dw5', 'w5_new', 'h1_new'])
            expect(shown.has(later), `${later} in ${view}`).toBe(false);
        }
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('follow every step', async ({ page }) => {
        const figure = await openFigure(page, language, 'v1;at:dE_total/do2');
        for (const view of ['graph', 'equations', 'matrices'] as const satisfies readonly View[]) {
          await open(figure, view);
          for (let i = 0; i < 3; i++) {
            await press(figure, 'step-forward');
            const step = (await stepOf(figure))!;
            // A path and a local derivative of one number stand in no matrix by that name.
            if (view !== 'matrices') await expect(inPanel(figure, step), `${step} in ${view}`).toBeVisible();
            if (view !== 'graph')
              await expect(panelOf(figure).locator('[aria-current="step"]')).not.toHaveCount(0);
          }
        }
      });

    test('mark the number that the pointer is on in all of them', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:dE_total/dw5');
      const drawn = figure.locator('svg.draw:visible [data-var="h1"]');
      for (const view of VIEWS) {
        await open(figure, view);
        const inView = inPanel(figure, 'h1');
        await drawn.hover();
        await expect(inView, `in ${view}`).toHaveClass(/\bsame\b/);
        await figure.locator('svg.draw:visible [data-var="h2"]').hover();
        await expect(inView, `in ${view}`).not.toHaveClass(/\bsame\b/);
        await inView.hover();
        await expect(drawn, `from ${view}`).toHaveClass(/\bsame\b/);
      }
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('open and close behind their tabs, one at a time, and stand in the link', async ({ page }) => {
        const figure = await openFigure(page, language);
        await expect(panelOf(figure)).toHaveCount(0);
        for (const view of ALL) {
          await open(figure, view);
          await expect(panelOf(figure)).toHaveCount(1);
          await expect(tabOf(figure, view)).toHaveAttribute('aria-selected', 'true');
          await expect(figure.locator('[role="tab"][aria-selected="true"]')).toHaveCount(1);
          await expect.poll(() => linkIn(page)).toContain(`view:${view}`);
        }
        await tabOf(figure, 'check').click();
        await expect(panelOf(figure)).toHaveCount(0);
        await expect.poll(() => linkIn(page)).not.toContain('view:');
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('are operated by the keyboard alone', async ({ page }) => {
        const figure = await openFigure(page, language, 'v1;at:dE_total/dw5');
        const step = await stepOf(figure);
        await tabOf(figure, 'graph').focus();
        await page.keyboard.press('ArrowRight');
        expect(await focusedView(page)).toBe('equations');
        await page.keyboard.press('End');
        expect(await focusedView(page)).toBe('check');
        await page.keyboard.press('ArrowRight');
        expect(await focusedView(page)).toBe('graph');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Home');
        expect(await focusedView(page)).toBe('graph');
        // The keys of the tabs take no step.
        expect(await stepOf(figure)).toBe(step);

        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await expect(panelOf(figure)).toHaveAttribute('data-panel', 'equations');
        await expect(panelOf(figure).locator('[data-var]').first()).toBeVisible();
        await page.keyboard.press('Tab');
        const first = await focusedNumber(page);
        expect(first).not.toBeNull();
        await page.keyboard.press('ArrowDown');
        const second = await focusedNumber(page);
        expect(second).not.toBeNull();
        await page.keyboard.press('ArrowUp');
        expect(await focusedNumber(page)).toBe(first);
        // Focus marks the same number in the drawing.
        await expect(figure.locator(`svg.draw:visible [data-var="${first}"]`).first()).toHaveClass(
          /\bsame\b/,
        );

        await tabOf(figure, 'equations').focus();
        await page.keyboard.press('Enter');
        await expect(panelOf(figure)).toHaveCount(0);
      });

    test('scroll in their own boxes, never the page', async ({ page }) => {
      await page.setViewportSize(PHONE);
      const figure = await openFigure(page, language, 'v1;at:z1');
      for (const view of ['graph', 'equations', 'matrices'] as const) {
        await open(figure, view);
        const before = (await tabOf(figure, view).boundingBox())!.y;
        await figure.evaluate(async (root) => {
          for (let i = 0; i < 12; i++) {
            root.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
            await new Promise(requestAnimationFrame);
          }
        });
        // Steps may differ in height; what matters is that the view stays before the reader's eyes.
        expect((await tabOf(figure, view).boundingBox())!.y, view).toBeCloseTo(before, -1);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
          `${view} is no wider than the page`,
        ).toBe(true);
        // What the step is about is inside the box of the view.
        const inside = await panelOf(figure)
          .locator('[aria-current="step"], .node.on')
          .first()
          .evaluate((element) => {
            const box = element.closest('.scroll')!.getBoundingClientRect();
            const at = element.getBoundingClientRect();
            return at.bottom > box.top && at.top < box.bottom && at.right > box.left && at.left < box.right;
          });
        expect(inside, view).toBe(true);
      }
    });
  });
}

test('a deep network: the graph is drawn in part and says so, the equations come as one scrolls', async ({
  page,
}) => {
  const figure = await openFigure(page, 'en', 'v1;net:deep;at:h1;view:graph');
  await expect(panelOf(figure)).toContainText('two operations deep');
  expect((await numbersOf(panelOf(figure))).get('h1')).toBeDefined();
  await open(figure, 'equations');
  // Rows far from the step are drawn when one scrolls there.
  expect(await panelOf(figure).locator('li').count()).toBeLessThan(300);
  await panelOf(figure)
    .locator('.scroll')
    .evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(panelOf(figure).locator('li').last()).toContainText('E');
  await expect(panelOf(figure).locator('[data-ref="E_total_new"]').first()).toBeVisible();
});
