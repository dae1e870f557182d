import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, openFigure, PHONE, type } from './helpers/figure.ts';

/** Every way to look at the pass, as its link; what is on demand is opened by the link. */
const MODES = [
  'v1;at:dE_total/dw5;why:dE_total/dw5',
  'v1;at:dE_total/dh1;view:graph;notation:nielsen',
  'v1;at:w8_new;view:equations;why:w1',
  'v1;at:dE_total/dw5;view:matrices;net:mazur;biases:neuron',
  'v1;at:dE_o1/dh1;view:numpy;net:mazur;order:outputs-first;notation:mazur',
  'v1;at:dE_total/dw5;view:pytorch;notation:pytorch;error:mean',
  'v1;at:dE_total/dw1;view:check;parameter:w1;h:3e-9',
  'v1;at:z3;ask:on;net:mazur;biases:layer',
  'v1;net:deep;at:dE_total/dw31',
  'v1;at:dE_total/dw_h1;detail:neuron',
  'v1;at:W1_new;detail:layer',
] as const;

async function complaints(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include('figure:has([data-figure="worked-example"])');
  // A theme changes colours and nothing else: all other rules are asked once.
  const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const language of LANGUAGES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`lesson 10 can be used by everyone in every mode, in ${language}, ${colorScheme}`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const [i, mode] of MODES.entries()) {
        // Every other one on a phone: each mode is met on both, in one language or the other.
        const onPhone = (i + Number(language === 'ko')) % 2 === 1;
        await page.setViewportSize(onPhone ? PHONE : { width: 1280, height: 900 });
        const figure = await openFigure(page, language, mode);
        const opened = /view:|why:|ask:/.test(mode)
          ? '[data-panel], [data-card], [data-predict]'
          : 'svg.draw:visible';
        await expect(figure.locator(opened).first()).toBeVisible();
        if (mode.includes('detail:')) {
          await figure.locator('details > summary').click();
          await type(figure, 'w1', 'abc');
        }
        expect(await complaints(page, colorScheme), mode).toEqual([]);
        const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        expect(fits, `${mode} is no wider than the page`).toBe(true);
      }
    });
