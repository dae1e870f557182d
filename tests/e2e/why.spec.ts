import { expect, test, type Locator, type Page } from '@playwright/test';
import { AS_PUBLISHED, byHand } from '../unit/scene/stepper/arithmetic.ts';
import {
  complaintsOf,
  fieldOf,
  LANGUAGES,
  linkIn,
  numbersIn,
  openFigure,
  PHONE,
  press,
  stepOf,
} from './helpers/figure.ts';

const NOT_YET = { en: 'not computed yet', ko: '아직 계산하지 않음' };
const GIVEN = { en: 'given, not computed', ko: '처음부터 주어진 값' };
const STEP_14 = { en: 'step 14 of 50, backward pass', ko: '50단계 중 14단계, 역전파' };
const GRADIENT = 'dE_total/dw5';
const FACTORS = ['dE_total/do1', 'do1/dz3', 'dz3/dw5'];
const EXPECTED = byHand(AS_PUBLISHED);

const cardOf = (figure: Locator): Locator => figure.locator('[data-card]');
const row = (figure: Locator, name: 'symbols' | 'numbers' | 'result'): Locator =>
  cardOf(figure).locator(`[data-row="${name}"]`);
const operand = (figure: Locator, id: string): Locator =>
  row(figure, 'numbers').locator(`[data-why="${id}"]`).first();
const goesInto = (figure: Locator, id: string): Locator => cardOf(figure).locator(`li > [data-why="${id}"]`);
const inDrawing = (figure: Locator, id: string): Locator =>
  figure.locator(`svg.draw:visible [data-var="${id}"]`);
const valueOf = async (element: Locator): Promise<number> => Number(await element.getAttribute('data-value'));
const focused = (page: Page, of: string): Promise<string | null> =>
  page.evaluate((name) => document.activeElement!.getAttribute(name), of);

/** Opens the card of a number by a click in the drawing. */
async function ask(figure: Locator, id: string): Promise<Locator> {
  await inDrawing(figure, id).click();
  await expect(cardOf(figure)).toHaveAttribute('data-card', id);
  return cardOf(figure);
}

for (const language of LANGUAGES) {
  test.describe(`a number that is asked, in ${language}`, () => {
    test('shows its equation, whose three factors multiply to it', async ({ page }) => {
      const found = complaintsOf(page);
      const figure = await openFigure(page, language, `v1;at:${GRADIENT}`);
      const card = await ask(figure, GRADIENT);
      await expect(card).toContainText(STEP_14[language]);
      for (const name of ['symbols', 'numbers'] as const) {
        const operands = row(figure, name).locator('button[data-why]');
        expect(await operands.evaluateAll((all) => all.map((one) => one.getAttribute('data-why')))).toEqual(
          FACTORS,
        );
      }
      const factors = await Promise.all(
        FACTORS.map((id) => valueOf(operand(figure, id).locator('[data-value]'))),
      );
      const result = await valueOf(row(figure, 'result').locator(`[data-var="${GRADIENT}"]`));
      expect(factors.reduce((a, b) => a * b)).toBeCloseTo(result, 15);
      expect(result).toBeCloseTo(EXPECTED[GRADIENT]!, 15);
      // The full double, which the drawing has no room for.
      await expect(card.locator('.head [data-value]')).toHaveText(String(result).replace('-', '−'));
      await numbersIn(figure);
      expect(found).toEqual([]);
    });

    test('leads to an input by its operands alone, and back by its trail', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;at:dE_total/dw4');
      const card = await ask(figure, GRADIENT);
      const way = ['dE_total/do1', 'o1', 'z3', 'h1', 'z1', 'x1'];
      for (const id of way) {
        await operand(figure, id).click();
        await expect(card).toHaveAttribute('data-card', id);
      }
      await expect(card).toContainText(GIVEN[language]);
      await expect(row(figure, 'numbers')).toHaveCount(0);
      expect(await valueOf(card.locator('.head [data-value]'))).toBe(AS_PUBLISHED.x1);
      const trail = card.getByRole('navigation');
      await expect(trail.locator('[aria-current="step"]')).toHaveAttribute('data-visited', 'x1');
      const back = card.locator('[data-action="why-back"]');
      for (const id of ['z1', 'h1']) {
        await back.click();
        await expect(card).toHaveAttribute('data-card', id);
      }
      await trail.locator(`[data-visited="${GRADIENT}"]`).click();
      await expect(card).toHaveAttribute('data-card', GRADIENT);
      await expect(trail).toHaveCount(0);
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('begins a new trail when another number is asked in the figure', async ({ page }) => {
        const figure = await openFigure(page, language, 'v1;at:E_total_new');
        const card = await ask(figure, 'E_total_new');
        await operand(figure, 'E_o1_new').click();
        await expect(card.getByRole('navigation')).toBeVisible();
        await card.locator('[data-action="close-why"]').click();
        await expect(card).toHaveCount(0);
        await ask(figure, 'E_o1_new');
        await expect(card.getByRole('navigation')).toHaveCount(0);
      });

    test('says what it goes into, and gives no number to what is not computed yet', async ({ page }) => {
      const figure = await openFigure(page, language, `v1;at:${GRADIENT}`);
      const card = await ask(figure, 'h1');
      for (const id of ['z3', 'z4', 'dz3/dw5'])
        expect(await valueOf(goesInto(figure, id).locator('[data-value]'))).toBeCloseTo(
          id === 'dz3/dw5' ? EXPECTED['h1']! : EXPECTED[id]!,
          15,
        );
      const later = goesInto(figure, 'dh1/dz1');
      await expect(later).toHaveAccessibleName(new RegExp(NOT_YET[language]));
      await expect(later.locator('[data-value]')).toHaveCount(0);
      await later.click();
      await expect(card).toHaveAttribute('data-card', 'dh1/dz1');
      await expect(card.locator('.head')).toContainText(NOT_YET[language]);
      await expect(card.locator('[data-var="dh1/dz1"]')).toHaveCount(0);
      // What it will be made of is known already.
      expect(await valueOf(operand(figure, 'h1').locator('[data-value]'))).toBeCloseTo(EXPECTED['h1']!, 15);
      await card.locator('[data-action="go-to-step"]').click();
      expect(await stepOf(figure)).toBe('dh1/dz1');
      await expect(card.locator('.head [data-value]')).toHaveCount(1);
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('explains itself where only a whole layer has an equation', async ({ page }) => {
        const found = complaintsOf(page);
        const figure = await openFigure(page, language, 'v1;detail:layer;at:dE_total/dZ2');
        const card = cardOf(figure);
        const FACTORS_OF = { 'dE_total/dz3': ['o1', 'z3'], 'dE_total/dz4': ['o2', 'z4'] } as const;
        for (const [id, [o, z]] of Object.entries(FACTORS_OF)) {
          await figure.locator(`.panel [data-var="${id}"]`).click();
          await expect(card).toHaveAttribute('data-card', id);
          await expect(row(figure, 'result')).toBeVisible();
          const factors = await row(figure, 'numbers')
            .locator('[data-value]')
            .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));
          expect(factors).toHaveLength(2);
          const result = await valueOf(row(figure, 'result').locator(`[data-var="${id}"]`));
          expect(factors[0]! * factors[1]!).toBeCloseTo(result, 15);
          expect(result).toBeCloseTo(EXPECTED[`dE_total/d${o}`]! * EXPECTED[`d${o}/d${z}`]!, 15);
        }
        await operand(figure, 'do2/dz4').click();
        await expect(card).toHaveAttribute('data-card', 'do2/dz4');
        await card.locator('[data-action="why-back"]').click();
        await expect(card).toHaveAttribute('data-card', 'dE_total/dz4');
        await expect.poll(() => linkIn(page)).toContain('why:dE_total/dz4');
        expect(found).toEqual([]);
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('stays open while the moment changes, and loses its number before its own step', async ({
        page,
      }) => {
        const figure = await openFigure(page, language, `v1;at:${GRADIENT}`);
        const card = await ask(figure, GRADIENT);
        await press(figure, 'step-back');
        await expect(card).toHaveAttribute('data-card', GRADIENT);
        await expect(card.locator('.head')).toContainText(NOT_YET[language]);
        await expect(card.locator(`[data-var="${GRADIENT}"]`)).toHaveCount(0);
        await expect(row(figure, 'result')).toHaveText('=');
        await press(figure, 'step-forward');
        await expect(card.locator('.head [data-value]')).toHaveCount(1);
      });

    test('can be asked, followed and left by the keyboard alone', async ({ page }) => {
      const figure = await openFigure(page, language, `v1;at:${GRADIENT}`);
      // From the bar above the drawing, as Tab comes. One tab stop for all numbers.
      await figure.locator('[data-detail="operation"]').focus();
      await expect(figure.locator('[data-var][tabindex="0"]')).toHaveCount(1);
      await inDrawing(figure, 'z3').focus();
      await expect(figure.locator('[data-var][tabindex="0"]')).toHaveCount(1);
      await page.keyboard.press('ArrowRight');
      expect(await focused(page, 'data-var')).toBe('o1');
      expect(await stepOf(figure)).toBe(GRADIENT);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page, 'data-var')).toBe('dE_total/do1');
      await expect(inDrawing(figure, 'dE_total/do1')).toHaveAccessibleName(/= .*12/);
      await page.keyboard.press('Enter');
      const card = cardOf(figure);
      await expect(card).toHaveAttribute('data-card', 'dE_total/do1');
      await expect(card).toBeFocused();
      // Close, then the operands of the equation.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await focused(page, 'data-why')).toBe('o1');
      await page.keyboard.press('Enter');
      await expect(card).toHaveAttribute('data-card', 'o1');
      await expect(card).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
      expect(await focused(page, 'data-var')).toBe('dE_total/do1');
      await page.keyboard.press('Escape');
      await expect(figure).toBeFocused();
      await page.keyboard.press('ArrowRight');
      expect(await stepOf(figure)).toBe('dE_total/dw6');
    });

    test('may be one that is given: by its symbol, and by ? in its field', async ({ page }) => {
      const figure = await openFigure(page, language, `v1;at:${GRADIENT}`);
      await figure.locator('svg.draw:visible [data-ref="w5"] > text').first().click();
      const card = cardOf(figure);
      await expect(card).toHaveAttribute('data-card', 'w5');
      await expect(card).toContainText(GIVEN[language]);
      await expect(card.locator('[data-action="check-gradient"]')).toBeVisible();
      await page.keyboard.press('Escape');
      const field = fieldOf(figure, 'x2');
      await field.focus();
      await page.keyboard.press('?');
      await expect(card).toHaveAttribute('data-card', 'x2');
      await expect(card).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('0.2');
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('is part of the link, which opens its card and leaves the focus alone', async ({ page }) => {
        const figure = await openFigure(page, language, `v1;at:${GRADIENT};why:o1`);
        const card = cardOf(figure);
        await expect(card).toHaveAttribute('data-card', 'o1');
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
        await operand(figure, 'z3').click();
        await expect.poll(() => linkIn(page)).toContain('why:z3');
        await card.locator('[data-action="close-why"]').click();
        await expect.poll(() => linkIn(page)).not.toContain('why');
      });

    test('opens a sheet as wide as the figure on a phone', async ({ page }) => {
      await page.setViewportSize(PHONE);
      const figure = await openFigure(page, language, `v1;at:${GRADIENT}`);
      const number = inDrawing(figure, 'o1');
      const card = await ask(figure, 'o1');
      const [sheet, of, under] = await Promise.all(
        [card, figure, number].map(async (element) => (await element.boundingBox())!),
      );
      expect(Math.abs(sheet!.width - of!.width)).toBeLessThanOrEqual(1);
      expect(Math.abs(sheet!.x - of!.x)).toBeLessThanOrEqual(1);
      expect(sheet!.y).toBeGreaterThan(under!.y);
      for (const id of ['z3', 'h1', 'z1', 'w1']) {
        await operand(figure, id).click();
        await expect(card).toHaveAttribute('data-card', id);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('never has its card leave the figure', async ({ page }) => {
        const figure = await openFigure(page, language, 'v1;at:E_total_new');
        for (const id of ['z1', 'h2', 'o2', 'E_o1_new', 'E_total_new', 'dE_total/dw8']) {
          const number = figure
            .locator(`svg.draw:visible [data-var="${id}"], .panel [data-var="${id}"]`)
            .first();
          if ((await number.count()) === 0) continue;
          await number.click();
          await expect(cardOf(figure)).toHaveAttribute('data-card', id);
          const [card, of] = [(await cardOf(figure).boundingBox())!, (await figure.boundingBox())!];
          expect(card.x, id).toBeGreaterThanOrEqual(of.x - 1);
          expect(card.x + card.width, id).toBeLessThanOrEqual(of.x + of.width + 1);
          await page.keyboard.press('Escape');
        }
      });
  });
}

test('hovering or focusing a number marks it wherever it stands, and nothing else', async ({ page }) => {
  const figure = await openFigure(page, 'en', `v1;at:${GRADIENT}`);
  const marked = (): Promise<(string | undefined)[]> =>
    figure.evaluate((root) => [
      ...new Set(
        [...root.querySelectorAll<HTMLElement | SVGElement>('.same')].map(
          ({ dataset }) => dataset['var'] ?? dataset['why'] ?? dataset['ref'],
        ),
      ),
    ]);
  await inDrawing(figure, 'o1').hover();
  await expect.poll(marked).toEqual(['o1']);
  expect(await figure.locator('.same').count()).toBeGreaterThan(1);
  await inDrawing(figure, 'h1').hover();
  expect(await marked()).toEqual(['h1']);
  await page.mouse.move(0, 0);
  await expect.poll(marked).toEqual([]);
  await fieldOf(figure, 'w5').focus();
  expect(await marked()).toEqual(['w5']);
  await page.keyboard.press('Tab');
  expect(await marked()).not.toContain('w5');
});

test('at neuron and layer detail a number explains itself one operation at a time', async ({ page }) => {
  for (const detail of ['neuron', 'layer']) {
    const figure = await openFigure(page, 'en', `v1;at:E_total;detail:${detail}`);
    await ask(figure, 'o1');
    await expect(row(figure, 'numbers').locator('button[data-why]')).toHaveCount(1);
    await operand(figure, 'z3').click();
    await cardOf(figure).locator('[data-action="go-to-step"]').click();
    await expect(figure.locator(`[data-detail="${detail}"]`)).toHaveAttribute('aria-pressed', 'true');
    expect(await valueOf(cardOf(figure).locator('.head [data-value]'))).toBeCloseTo(EXPECTED['z3']!, 15);
  }
});
