import { expect, test, type Locator } from '@playwright/test';
import { AS_PUBLISHED, byHand } from '../unit/scene/stepper/arithmetic.ts';
import { BIASES, plainRun } from '../unit/scene/stepper/mazur-by-hand.ts';
import {
  complaintsOf,
  fieldOf,
  LANGUAGES,
  linkIn,
  openFigure,
  press,
  shownIn,
  stepOf,
  type,
} from './helpers/figure.ts';

const KINDS = ['fixed', 'layer', 'neuron'] as const;
const ORDERS = ['together', 'outputs-first'] as const;
const SECTIONS = {
  en: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again' },
  ko: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파' },
} as const;

const netOf = (figure: Locator): Locator => figure.locator('select[data-action="net"]');
const biasesOf = (figure: Locator, kind: string): Locator => figure.locator(`[data-biases="${kind}"]`);
const orderOf = (figure: Locator, order: string): Locator => figure.locator(`[data-order="${order}"]`);
const cellOf = (figure: Locator, id: string): Locator =>
  figure.locator(`details.values td[data-var="${id}"]`);
const valueOf = async (figure: Locator, id: string): Promise<number> =>
  Number(await cellOf(figure, id).getAttribute('data-value'));

/** Two programs may add in another order, so the last digits of a double may differ. */
async function expectValue(figure: Locator, id: string, wanted: number, says = id): Promise<void> {
  expect(Math.abs((await valueOf(figure, id)) - wanted), says).toBeLessThan(1e-13);
}

for (const language of LANGUAGES) {
  test.describe(`another network in ${language}`, () => {
    test("is chosen in the figure: Mazur's, with his numbers", async ({ page }) => {
      const figure = await openFigure(page, language);
      await expect(netOf(figure)).toHaveValue('course');
      await expect(figure.locator('[data-biases], [data-order]')).toHaveCount(0);
      await expect(fieldOf(figure, 'b1')).toHaveCount(0);
      await netOf(figure).selectOption('mazur');
      const given = { x1: 0.05, x2: 0.1, t1: 0.01, t2: 0.99, w1: 0.15, w5: 0.4, w8: 0.55, b1: 0.35, b2: 0.6 };
      for (const [id, value] of Object.entries({ ...given, lr: 0.5 }))
        await expect(fieldOf(figure, id), id).toHaveValue(String(value));
      await expect(biasesOf(figure, 'fixed')).toHaveAttribute('aria-pressed', 'true');
      await expect(orderOf(figure, 'together')).toHaveAttribute('aria-pressed', 'true');
      await press(figure, 'to-end');
      const [before, after] = plainRun(1, 'fixed', false);
      await expectValue(figure, 'E_total', before!);
      await expectValue(figure, 'E_total_new', after!);
    });

    test('learns with the biases and in the order that the buttons say', async ({ page }) => {
      const figure = await openFigure(page, language, 'v1;net:mazur;at:E_total_new');
      const seen = new Set<number>();
      for (const kind of KINDS) {
        await biasesOf(figure, kind).click();
        for (const order of ORDERS) {
          await orderOf(figure, order).click();
          for (const other of KINDS)
            await expect(biasesOf(figure, other)).toHaveAttribute('aria-pressed', String(other === kind));
          for (const other of ORDERS)
            await expect(orderOf(figure, other)).toHaveAttribute('aria-pressed', String(other === order));
          expect(await stepOf(figure)).toBe('E_total_new');
          const byHandNow = plainRun(1, kind, order === 'outputs-first')[1]!;
          await expectValue(figure, 'E_total_new', byHandNow, `biases ${kind}, order ${order}`);
          seen.add(await valueOf(figure, 'E_total_new'));
          await expect(cellOf(figure, 'b1_new')).toHaveCount(kind === 'fixed' ? 0 : 1);
          await expect(fieldOf(figure, 'b4')).toHaveCount(kind === 'neuron' ? 1 : 0);
        }
      }
      expect(seen.size).toBe(KINDS.length * ORDERS.length);
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('takes an edited bias, and gives everything back by undo', async ({ page }) => {
        const figure = await openFigure(page, language, 'v1;w1:0.9');
        await netOf(figure).selectOption('mazur');
        await type(figure, 'b1', '0.9');
        await orderOf(figure, 'outputs-first').click();
        await press(figure, 'to-end');
        const edited = [0.9, 0.9, BIASES[2], BIASES[3]];
        await expectValue(figure, 'E_total_new', plainRun(1, 'fixed', true, edited)[1]!);
        await press(figure, 'undo');
        await expect(orderOf(figure, 'together')).toHaveAttribute('aria-pressed', 'true');
        await expectValue(figure, 'E_total_new', plainRun(1, 'fixed', false, edited)[1]!);
        await press(figure, 'undo');
        await expect(fieldOf(figure, 'b1')).toHaveValue('0.35');
        await expectValue(figure, 'E_total_new', plainRun(1, 'fixed', false)[1]!);
        await press(figure, 'undo');
        await expect(netOf(figure)).toHaveValue('course');
        await expect(fieldOf(figure, 'b1')).toHaveCount(0);
        await expect(fieldOf(figure, 'w1')).toHaveValue('0.9');
        await expect(figure.locator('[data-action="undo"]')).toBeDisabled();
        await press(figure, 'to-end');
        await expectValue(figure, 'E_total_new', byHand({ ...AS_PUBLISHED, w1: 0.9 })['E_total_new']!);
        for (let i = 0; i < 3; i++) await press(figure, 'redo');
        await expect(netOf(figure)).toHaveValue('mazur');
        await expect(fieldOf(figure, 'b1')).toHaveValue('0.9');
        await expect(orderOf(figure, 'outputs-first')).toHaveAttribute('aria-pressed', 'true');
        await press(figure, 'to-end');
        await expectValue(figure, 'E_total_new', plainRun(1, 'fixed', true, edited)[1]!);
      });

    test('runs its 10,000 updates at once, to the figures that Mazur printed, and to others in the right order', async ({
      page,
    }) => {
      const figure = await openFigure(page, language, 'v1;net:mazur;order:outputs-first;at:E_total');
      await press(figure, 'all-updates');
      const error = figure.locator('.updates [data-var="E_total[10000]"]');
      const errorNow = async (): Promise<number> => Number(await error.getAttribute('data-value'));
      await expect.poll(async () => (await errorNow()).toFixed(9)).toBe('0.000035085');
      await expect(figure.locator('[data-action="all-updates"]')).toBeDisabled();
      expect((await valueOf(figure, 'o1')).toFixed(9)).toBe('0.015912196');
      expect((await valueOf(figure, 'o2')).toFixed(9)).toBe('0.984065734');
      expect(await valueOf(figure, 'E_total')).toBe(await errorNow());
      expect(Math.abs((await errorNow()) - plainRun(10_000, 'fixed', true)[10_000]!)).toBeLessThan(1e-12);
      await orderOf(figure, 'together').click();
      await expect.poll(async () => (await errorNow()).toFixed(10)).toBe('0.0000351019');
      expect(Math.abs((await errorNow()) - plainRun(10_000, 'fixed', false)[10_000]!)).toBeLessThan(1e-12);
    });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('moves the output weights before the last gradients when it is told to', async ({ page }) => {
        const sections = SECTIONS[language];
        const headings = (figure: Locator): Promise<string[]> =>
          figure.locator('.score svg.desk text.ph').allTextContents();
        const after = async (figure: Locator, count: number): Promise<(string | null)[]> => {
          const steps: (string | null)[] = [];
          for (let i = 0; i < count; i++) {
            await press(figure, 'step-forward');
            steps.push(await stepOf(figure));
          }
          return steps;
        };
        const right = await openFigure(page, language, 'v1;net:mazur;at:dE_total/dw8');
        expect(await headings(right)).toEqual(Object.values(sections));
        expect(await after(right, 1)).toEqual(['dE_o1/dh1']);

        const figure = await openFigure(page, language, 'v1;net:mazur;order:outputs-first;at:dE_total/dw8');
        const { forward, backward, update, again } = sections;
        const early = await headings(figure);
        expect(early.slice(0, 4)).toEqual([forward, backward, update, backward]);
        expect(early.slice(-2)).toEqual([update, again]);
        expect(await after(figure, 4)).toEqual(['w5_new', 'w6_new', 'w7_new', 'w8_new']);
        await expect(figure.locator('.badge')).toHaveText(update);
        await expect(cellOf(figure, 'dE_o1/dh1')).toHaveCount(0);
        expect(await after(figure, 1)).toEqual(['dE_o1/dh1']);
        await expect(figure.locator('.badge')).toHaveText(backward);
        // What comes back to h1 has passed through w5 as it is now.
        const [slope, square, w5] = [
          await valueOf(figure, 'dE_total/do1'),
          await valueOf(figure, 'do1/dz3'),
          await valueOf(figure, 'w5_new'),
        ];
        await expectValue(figure, 'dE_o1/dh1', slope * square * w5);
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('stands in the link with all that was chosen, and comes back from it', async ({ page }) => {
        const figure = await openFigure(page, language);
        await netOf(figure).selectOption('mazur');
        await biasesOf(figure, 'layer').click();
        await orderOf(figure, 'outputs-first').click();
        await type(figure, 'b1', '0.4');
        await press(figure, 'to-end');
        await press(figure, 'next-update');
        await expect
          .poll(() => linkIn(page))
          .toBe('v1;net:mazur;biases:layer;order:outputs-first;at:E_total_new;update:1;b1:0.4');
        const wanted = plainRun(2, 'layer', true, [0.4, 0.4, BIASES[2], BIASES[3]]);
        await expectValue(figure, 'E_total', wanted[1]!);
        await expectValue(figure, 'E_total_new', wanted[2]!);
        const before = await shownIn(figure);
        await page.reload();
        await expect(figure).toHaveAttribute('data-ready', '');
        await expect(netOf(figure)).toHaveValue('mazur');
        await expect(biasesOf(figure, 'layer')).toHaveAttribute('aria-pressed', 'true');
        await expect(orderOf(figure, 'outputs-first')).toHaveAttribute('aria-pressed', 'true');
        await expect(figure.locator('.message')).toHaveCount(0);
        expect(await shownIn(figure)).toEqual(before);
      });

    // Nothing in it depends on the language.
    if (language === 'en')
      test('may be deep: more than a thousand numbers, step by step to the end', async ({ page }) => {
        test.slow();
        const found = complaintsOf(page);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const figure = await openFigure(page, language, 'v1;net:deep;at:start');
        await expect(netOf(figure)).toHaveValue('deep');
        await expect(figure.locator('svg.draw.layered:visible')).toHaveAttribute('data-step', 'start');
        const count = await figure.locator('.score svg.desk [role="slider"]').getAttribute('aria-valuemax');
        // The button is pressed inside the page: a thousand round trips take their time.
        const steps = await figure.evaluate(async (root) => {
          const next = root.querySelector<HTMLElement>('[data-action="step-forward"]')!;
          const step = (): string => root.querySelector<SVGElement>('svg.draw')!.dataset['step']!;
          const seen: string[] = [];
          for (let before = ''; before !== step();) {
            before = step();
            seen.push(before);
            next.click();
            await new Promise(requestAnimationFrame);
          }
          return seen;
        });
        expect(steps[0]).toBe('start');
        expect(steps.at(-1)).toBe('E_total_new');
        expect(steps).toHaveLength(Number(count) + 1);
        expect(new Set(steps).size).toBe(steps.length);
        const cells = figure.locator('details.values td[data-var]');
        await expect.poll(() => cells.count()).toBeGreaterThanOrEqual(1000);
        const values = await cells.evaluateAll((all) =>
          all.map((cell) => ({
            id: cell.getAttribute('data-var'),
            value: cell.getAttribute('data-value'),
          })),
        );
        expect(values.filter(({ value }) => !value || !Number.isFinite(Number(value)))).toEqual([]);
        expect(new Set(values.map(({ id }) => id)).size).toBe(values.length);
        expect(found).toEqual([]);
      });
  });
}
