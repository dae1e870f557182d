import type { Formula } from '#autodiff/formula.ts';
import { numbersIn } from '#autodiff/lookup.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { placeOf, type Equation, type Trace, type VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import { cellsOf, placesOf } from '#notation/cells.ts';
import type { Section, Step } from '#scene/step.ts';

/** A tensor as it stands in an equation. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly id: VarId;
  readonly name: SymbolName;
  readonly before: string;
  readonly after: string;
  /** As it stands there, so turned over where it is transposed; empty for a single number. */
  readonly shape: readonly number[];
  /** Which of the sizes meets its neighbour's in a product, and vanishes. */
  readonly inner: number | undefined;
  /** Row by row; null stands for what is left out. */
  readonly rows: readonly (readonly (VarId | null)[] | null)[];
}
export type Part = Matrix | { readonly kind: 'glue'; readonly text: string };

export interface MatrixEquation {
  readonly equation: Equation;
  readonly parts: readonly Part[];
  readonly result: Matrix;
}

/** More rows or columns than this are not written out: the first three and the last are. */
const MOST = 6;
const FIRST = 3;

/** The equations of one section, in order. */
export const equationsOf = (steps: readonly Step[], section: Section): Equation[] =>
  steps.filter((step) => step.section === section).flatMap(({ equations }) => equations);

/** An equation of a layer program with its operands as matrices. */
export function matrixEquation(trace: Trace, equation: Equation): MatrixEquation {
  const formula = OPS[equation.op].formula(equation.inputs.length);
  const inner = innerSizes(formula);
  const isElementwise = equation.op === 'product' && trace.values.get(equation.output)!.shape.length > 0;
  let operand = 0;
  const parts = placesOf(cellsOf(equation)).map((place): Part => {
    if (place.kind === 'glue')
      return { kind: 'glue', text: isElementwise && place.symbols === '·' ? '⊙' : place.symbols || '·' };
    const { id, before, after } = place;
    const turned = after.startsWith('ᵀ');
    return { ...matrix(trace, id, turned), before, after, inner: inner[operand++] };
  });
  return { equation, parts: withTimes(parts), result: matrix(trace, equation.output) };
}

/** A matrix product is written with nothing between; here a dot stands there. */
function withTimes(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, i): Part[] => {
    const before = parts[i - 1];
    const meets = part.kind === 'matrix' && before?.kind === 'matrix';
    return meets ? [{ kind: 'glue', text: '·' }, part] : [part];
  });
}

/** For each operand from left to right, the number of the size that a matrix product sums over. */
function innerSizes(formula: Formula): (number | undefined)[] {
  if (formula.kind === 'matrixProduct') {
    const sides = [formula.left, formula.right].map((side) => innerSizes(side).length);
    return [...Array<number>(sides[0]!).fill(1), ...Array<number>(sides[1]!).fill(0)];
  }
  switch (formula.kind) {
    case 'argument':
      return [undefined];
    case 'number':
      return [];
    case 'sum':
      return formula.terms.flatMap(innerSizes);
    case 'product':
      return formula.factors.flatMap(innerSizes);
    case 'difference':
      return [formula.left, formula.right].flatMap(innerSizes);
    case 'quotient':
      return [formula.over, formula.under].flatMap(innerSizes);
    case 'power':
      return innerSizes(formula.base);
    case 'transpose':
    case 'negative':
      return innerSizes(formula.of);
    case 'call':
      return formula.of.flatMap(innerSizes);
  }
}

function matrix(trace: Trace, id: VarId, turned = false): Matrix {
  const { shape, data } = trace.values.get(id)!;
  const [height, width] = shape.length === 2 ? (shape as [number, number]) : [1, data.length];
  const ids = numbersIn(trace.program, id, shape);
  const all = Array.from({ length: turned ? width : height }, (_, row) =>
    Array.from({ length: turned ? height : width }, (__, column) =>
      turned ? ids[column * width + row]! : ids[row * width + column]!,
    ),
  );
  return {
    kind: 'matrix',
    id,
    name: trace.program.variables.get(id)!.name,
    before: '',
    after: '',
    shape: turned ? shape.toReversed() : shape,
    inner: undefined,
    rows: elided(all.map((row) => elided(row))),
  };
}

/** All of a short list; of a long one the first three, a gap, and the last. */
export function elided<T>(all: readonly T[]): (T | null)[] {
  return all.length > MOST ? [...all.slice(0, FIRST), null, all.at(-1)!] : [...all];
}

/** The number called `id` of the tensor `of`: `id` is its name, or its place `of[row,column]`. */
export function entryAt(trace: Trace, of: VarId, id: VarId): number {
  const place = placeOf(trace.program, id);
  return trace.values.get(of)!.data[place?.of === of ? place.index : 0]!;
}
