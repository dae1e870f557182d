import { OPS } from '#autodiff/ops/index.ts';
import type { Equation } from '#autodiff/program.ts';
import { cellsOf, placesOf, type Place } from '#notation/cells.ts';

/** Sums of more terms than this are shown in part. */
const MOST = 4;

/** The right-hand side of an equation, term by term where it is a sum; else it is all one term. */
export function termsOf(equation: Equation): Place[][] {
  const places = placesOf(cellsOf(equation));
  if (OPS[equation.op].formula(equation.inputs.length).kind !== 'sum') return [places];
  const terms: Place[][] = [[]];
  for (const place of places)
    if (place.kind === 'glue' && place.symbols === '+') terms.push([]);
    else terms.at(-1)!.push(place);
  return terms;
}

const glue = (text: string): Place => ({ kind: 'glue', symbols: text, numbers: text });

/** What is set on a row: the whole formula or, of a long sum, the first two terms and the last. */
export function shownTerms(terms: readonly Place[][], whole: boolean): Place[] {
  const isLong = terms.length > MOST && !whole;
  const shown = isLong ? [...terms.slice(0, 2), [glue('…')], terms.at(-1)!] : terms;
  return shown.flatMap((term, i) => (i === 0 ? term : [glue('+'), ...term]));
}

export const isLongSum = (terms: readonly Place[][]): boolean => terms.length > MOST;
