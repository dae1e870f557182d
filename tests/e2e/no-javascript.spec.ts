import { expect, test } from '@playwright/test';
import { LANGUAGES, LESSON, PHONE } from './helpers/figure.ts';

test.use({ javaScriptEnabled: false });

for (const language of LANGUAGES) {
  for (const viewport of [{ width: 1280, height: 900 }, PHONE]) {
    test(`lesson 10 can be read without JavaScript, in ${language} at ${viewport.width} px`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(LESSON[language]);
      const figure = page.locator('[data-figure="worked-example"]');
      await expect(figure).toBeVisible();
      await expect(figure).not.toHaveAttribute('data-ready');

      // The panel: symbols, numbers and the result.
      for (const [id, text] of [
        ['dE_total/do1', '0.20944600'],
        ['do1/dz3', '0.23802157'],
        ['dz3/dw5', '0.51998934'],
        ['dE_total/dw5', '+0.02592286'],
      ] as const) {
        const number = figure.locator(`.panel [data-var="${id}"]`);
        await expect(number).toBeVisible();
        await expect(number).toHaveText(text);
      }

      // The drawing: what is given, what is computed, what is not.
      const drawing = figure.locator('.drawing:visible');
      await expect(drawing).toHaveCount(1);
      for (const [id, text] of [
        ['h1', '0.5200'],
        ['o1', '0.6094'],
        ['E_total', '0.02397'],
        ['dE_total/dw5', '+0.02592'],
      ] as const)
        await expect(drawing.locator(`[data-var="${id}"]`)).toHaveText(text);
      await expect(drawing.locator('input[data-var="w5"]')).toHaveValue('0.45');
      await expect(drawing.locator('[data-var="dE_total/dw6"]')).toHaveCount(0);
      await expect(drawing.locator('rect.slot').first()).toBeVisible();

      // The words: the sentence of the step, the caption, the prose with its numbers.
      await expect(figure.locator('.say p')).toContainText(
        { en: 'The signal that came back', ko: '돌아온 신호에' }[language],
      );
      await expect(page.locator('figcaption')).toContainText(
        { en: 'Figure 10.1', ko: '그림 10.1' }[language],
      );
      await expect(page.locator('.katex').first()).toBeVisible();
      await expect(page.locator('main [data-var="E_total_new"]').first()).toHaveText('0.02323634');
      expect(await page.locator('table td[data-var]').count()).toBeGreaterThan(25);
    });
  }
}
