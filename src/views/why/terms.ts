import { number, type Formula } from '#autodiff/formula.ts';
import { cellsOf, formulaOf, placesOf, type Place, type Written } from '#notation/cells.ts';

/** Sums of more terms than this are shown in part. */
const MOST = 4;

/** The sums in a formula, wherever they stand. */
function sumsIn(formula: Formula): (Formula & { kind: 'sum' })[] {
  const parts = Object.values(formula).flat() as unknown[];
  const inner = parts
    .filter((part): part is Formula => typeof part === 'object' && part !== null)
    .flatMap(sumsIn);
  return formula.kind === 'sum' ? [formula, ...inner] : inner;
}

/** How many terms the longest sum of an equation has; 0 if there is none. */
export const termsIn = (equation: Written): number =>
  Math.max(0, ...sumsIn(formulaOf(equation)).map(({ terms }) => terms.length));

export const isLongSum = (equation: Written): boolean => termsIn(equation) > MOST;

/** The same formula with the first two terms and the last of each long sum. */
function elided(formula: Formula): Formula {
  switch (formula.kind) {
    case 'sum': {
      const { terms } = formula;
      if (terms.length <= MOST) return formula;
      return { kind: 'sum', terms: [...terms.slice(0, 2), number('…'), terms.at(-1)!] };
    }
    case 'quotient':
      return { ...formula, over: elided(formula.over) };
    case 'negative':
      return { ...formula, of: elided(formula.of) };
    default:
      return formula;
  }
}

/** The right-hand side of an equation as it is set on a row, its long sums in part unless the `whole` is asked for. */
export const shownPlaces = (equation: Written, whole = false): Place[] =>
  placesOf(cellsOf(whole ? equation : { ...equation, formula: elided(formulaOf(equation)) }));
