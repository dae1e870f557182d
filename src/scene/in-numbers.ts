import type { Formula } from '#autodiff/formula.ts';

/** The letters that stand for a number in the formulas of ops, with that number: N samples, N·K numbers, δ. */
export function inNumbers(
  formula: Formula,
  { N, size }: { readonly N: number; readonly size: number },
): Formula {
  const letters: Readonly<Record<string, number>> = { N, 'N·K': size, δ: CROSS_ENTROPY_DELTA };
  const bound = (part: Formula): Formula => {
    switch (part.kind) {
      case 'number': {
        const value = letters[part.text];
        return value === undefined ? part : { ...part, value: written(value) };
      }
      case 'argument':
        return part;
      case 'sum':
        return { ...part, terms: part.terms.map(bound) };
      case 'product':
        return { ...part, factors: part.factors.map(bound) };
      case 'difference':
      case 'matrixProduct':
        return { ...part, left: bound(part.left), right: bound(part.right) };
      case 'quotient':
        return { ...part, over: bound(part.over), under: bound(part.under) };
      case 'power':
        return { ...part, base: bound(part.base) };
      case 'transpose':
      case 'negative':
        return { ...part, of: bound(part.of) };
      case 'call':
        return { ...part, of: part.of.map(bound) };
    }
  };
  return bound(formula);
}

/** The δ that stands in a formula as a letter; where it is a variable, it has a value of its own. */
const CROSS_ENTROPY_DELTA = 1e-7;
const written = (value: number): string => (value < 1 ? value.toFixed(7) : String(value));
