import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fieldOf, LANGUAGES, LESSON, openFigure, press } from './helpers/figure.ts';

/** A figure that a source printed: where it stands there. */
interface Published {
  /** In the source's text; null where the source shows it in a drawing only, or its lines are not counted. */
  readonly line: number | null;
  readonly var: string;
  readonly printed: string;
}
/** Where the site shows it on the way through the pass. */
interface Stepped extends Published {
  /** The step at which it is read. */
  readonly at: string;
  readonly where: 'field' | 'panel';
}
/** In which state of the figure the site shows it. */
interface Linked extends Published {
  readonly link: string;
}
interface Source<P extends Published> {
  readonly document: string;
  readonly lesson: string;
  readonly figure: string;
  readonly numbers: readonly P[];
}
type Figures = Record<string, string | number>;
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const sources = read('sources.json') as Source<Stepped | Linked>[];
const ofWorkedExample = (name: string) =>
  sources.find(({ document, lesson }) => document === name && lesson === 'worked-example')!;
const ledger = ofWorkedExample('003') as Source<Stepped>;
const mazur = ofWorkedExample('mazur-2015') as Source<Linked>;
const others = sources.filter(({ lesson }) => lesson !== 'worked-example') as Source<Linked>[];
const example = read('worked-example-2-2-2.json') as Record<
  'inputs' | 'targets' | 'weights' | 'forward' | 'backward' | 'updated' | 'forwardAfterUpdate',
  Figures
> & { learningRate: number };

/** A computed number written as the source wrote it: with as many decimals and, where it has one, a power of ten. */
function writtenLike(printed: string, value: number): string {
  const [mantissa, exponent] = printed.split('e') as [string, string?];
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  if (exponent === undefined) return value.toFixed(decimals);
  const [digits, power] = value.toExponential(decimals).split('e') as [string, string];
  const sign = power.startsWith('-') ? '-' : '+';
  return `${digits}e${sign}${power.slice(1).padStart(exponent.replace(/^[+-]/, '').length, '0')}`;
}

/** A text of the page to as many decimals as were printed, its sign as in print. */
const asPrinted = (text: string, printed: string): string =>
  Number(text.replace('−', '-')).toFixed(printed.split('.')[1]?.length ?? 0);

test('every published number of the worked example is listed, and nothing else', () => {
  const renamed = (figures: Figures, name: (id: string) => string): [string, string][] =>
    Object.entries(figures).map(([id, figure]) => [name(id), String(figure)]);
  const published = [
    ...renamed(example.inputs, (id) => id),
    ...renamed(example.targets, (id) => id.replace('o', 't')),
    ...renamed(example.weights, (id) => id),
    ...renamed({ lr: example.learningRate }, (id) => id),
    ...renamed(example.forward, (id) => id),
    ...renamed(example.backward, (id) => id),
    ...renamed(example.updated, (id) => `${id}_new`),
    ...renamed(example.forwardAfterUpdate, (id) => `${id}_new`),
  ];
  expect(ledger.numbers.map(({ var: id, printed }) => [id, printed])).toEqual(published);
  expect(published).toHaveLength(52);
});

for (const language of LANGUAGES) {
  test(`every published number is read where it is computed, in ${language}`, async ({ page }) => {
    const figure = await openFigure(page, language, 'v1;at:start');
    for (const { var: id, printed } of ledger.numbers.filter(({ where }) => where === 'field'))
      expect(asPrinted(await fieldOf(figure, id).inputValue(), printed), id).toBe(printed);
    // Step by step through the whole pass, reading in the panel what the ledger says stands there.
    const inPanel = ledger.numbers.filter(({ where }) => where === 'panel');
    const read = await figure.evaluate(
      async (root, wanted) => {
        const found: Record<string, string> = {};
        const next = root.querySelector<HTMLElement>('[data-action="step-forward"]')!;
        for (let i = 0; i < 50; i++) {
          next.click();
          await new Promise(requestAnimationFrame);
          const step = root.querySelector<SVGElement>('svg.draw')!.dataset['step'];
          for (const { id } of wanted.filter(({ at }) => at === step))
            found[id] = [...root.querySelectorAll(`.panel [data-var="${id}"]`)].at(-1)?.textContent ?? '';
        }
        return found;
      },
      inPanel.map(({ var: id, at }) => ({ id, at })),
    );
    expect(
      Object.entries(read)
        .map(([id, text]) => [id, asPrinted(text, '0.12345678')])
        .toSorted(),
    ).toEqual(
      inPanel.map(({ var: id, printed }) => [id, printed.padEnd('0.12345678'.length, '0')]).toSorted(),
    );
  });

  test(`every published number stands in the table at the end, in ${language}`, async ({ page }) => {
    const figure = await openFigure(page, language);
    await press(figure, 'to-end');
    for (const { var: id, printed } of ledger.numbers) {
      const text = await figure.locator(`table td[data-var="${id}"]`).textContent();
      expect(asPrinted(text ?? '', printed), id).toBe(printed);
    }
  });

  test(`every number that Mazur printed is computed in the state that it is listed with, in ${language}`, async ({
    page,
  }) => {
    for (const link of new Set(mazur.numbers.map(({ link }) => link))) {
      const figure = await openFigure(page, language, link);
      await expect(figure.locator('.message'), link).toHaveCount(0);
      const values = new Map(
        await figure
          .locator('details.values td[data-var]')
          .evaluateAll((cells) =>
            cells.map(
              (cell) => [cell.getAttribute('data-var')!, cell.getAttribute('data-value') ?? ''] as const,
            ),
          ),
      );
      for (const { var: id, printed } of mazur.numbers.filter((number) => number.link === link))
        expect(asPrinted(values.get(id) ?? 'missing', printed), `${id} in ${link}`).toBe(printed);
    }
  });

  test(`the lesson quotes Mazur as he printed it, and computes it beside, in ${language}`, async ({
    page,
  }) => {
    await page.goto(LESSON[language]);
    const inSection = await page.locator('h2#mazur').evaluate((heading) => {
      const numbers: HTMLElement[] = [];
      // The paragraphs of the section; its notes stand beside them.
      for (
        let next = heading.nextElementSibling;
        next && next.tagName !== 'H2';
        next = next.nextElementSibling
      )
        if (next.matches('p')) numbers.push(...next.querySelectorAll<HTMLElement>('.num'));
      return numbers.map(({ dataset, textContent }) => ({
        id: dataset['var'] ?? null,
        quoted: dataset['published'] ?? null,
        value: dataset['value'] ?? null,
        text: textContent,
      }));
    });
    expect(inSection.map(({ id, quoted, text }) => [id ?? 'quoted', quoted ?? 'computed', text])).toEqual([
      ['E_total', 'computed', '0.298371109'],
      ['w5_new', 'computed', '0.35891648'],
      ['quoted', 'E_total_new', '0.291027924'],
      ['E_total_new', 'computed', '0.291027774'],
      ['E_total_new', 'computed', '0.291027924'],
      ['E_total', 'computed', '0.000035085'],
      ['o1', 'computed', '0.015912196'],
      ['o2', 'computed', '0.984065734'],
      ['E_total', 'computed', '0.0000351019'],
    ]);
    for (const { id, value, text } of inSection)
      if (id) expect(asPrinted(value ?? 'missing', text), `${id}: ${text}`).toBe(text);
      else expect(value, 'a quotation is not computed').toBeNull();
  });
}

for (const language of LANGUAGES)
  for (const lesson of new Set(others.map((source) => source.lesson)))
    test(`the lesson ${lesson} computes every number that its sources printed, in ${language}`, async ({
      page,
    }) => {
      for (const { figure: id, numbers } of others.filter((source) => source.lesson === lesson))
        for (const link of new Set(numbers.map((number) => number.link))) {
          await page.goto(`${language === 'ko' ? '/ko' : ''}/lessons/${lesson}/?${id}=${link}`);
          const figure = page.locator(`[data-figure="${id}"][data-ready]`);
          await expect(figure.locator('.message'), link).toHaveCount(0);
          for (const { var: name, printed } of numbers.filter((number) => number.link === link)) {
            const value = await figure
              .locator(`[data-var="${name}"][data-value]`)
              .first()
              .getAttribute('data-value');
            expect(writtenLike(printed, Number(value)), `${name} in ${id}=${link}`).toBe(printed);
          }
        }
    });
