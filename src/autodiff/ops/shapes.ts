import { sameShape } from '#numeric/tensor.ts';
import type { SymbolicShape } from '../program.ts';

const text = (shape: SymbolicShape): string => `[${shape.join(', ')}]`;

/** The one shape that all inputs have. */
export function same(inputs: readonly SymbolicShape[]): SymbolicShape {
  const [first, ...rest] = inputs;
  if (!first) throw new RangeError('At least one input is needed.');
  for (const shape of rest)
    if (!sameShape(first, shape)) throw new RangeError(`Shapes ${text(first)} and ${text(shape)} differ.`);
  return first;
}

/** The shape of the inputs that are not single numbers; single numbers go with every shape. */
export function broadcast(inputs: readonly SymbolicShape[]): SymbolicShape {
  const larger = inputs.filter((shape) => shape.length > 0);
  return larger.length === 0 ? [] : same(larger);
}

/** Rows and columns; throws for anything that is not a matrix. */
export function matrixShape(
  shape: SymbolicShape | undefined,
): readonly [SymbolicShape[number], SymbolicShape[number]] {
  if (shape?.length !== 2) throw new RangeError(`A matrix is needed, not shape ${text(shape ?? [])}.`);
  return [shape[0]!, shape[1]!];
}

/** Throws for anything that is not a single number. */
export function single(shape: SymbolicShape | undefined): void {
  if (shape?.length !== 0) throw new RangeError(`A single number is needed, not shape ${text(shape ?? [])}.`);
}

/** Throws unless the two sizes that meet in a product are equal. */
export function meet(a: SymbolicShape[number], b: SymbolicShape[number]): void {
  if (a !== b) throw new RangeError(`Inner sizes ${a} and ${b} differ.`);
}
