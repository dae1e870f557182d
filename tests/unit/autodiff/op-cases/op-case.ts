import type { Shape, Tensor } from '#numeric/tensor.ts';
import type { OpName } from '#autodiff/op.ts';

/** One example of an op: an op may have several, and has at least one. */
export interface OpCase {
  readonly op: OpName;
  readonly inputs: readonly Tensor[];
  /** For the op that picks a column. */
  readonly index?: number;
  /** The value, worked out by hand or with NumPy. */
  readonly expected: Tensor;
  /** Shapes of inputs that the op has to refuse. */
  readonly refused?: readonly (readonly Shape[])[];
  /** Inputs that a gradient flows back to; absent where the op has no gradient. */
  readonly differentiable?: readonly number[];
  /** Inputs whose gradient is 0 wherever there is one. */
  readonly flat?: readonly number[];
  /** One number an input, for the formula. */
  readonly single: readonly number[];
  /** Inputs that lend their shape only, so that the formula does not mention them. */
  readonly shapeOnly?: readonly number[];
}

export const vector = (...numbers: number[]): Tensor => ({
  shape: [numbers.length],
  data: Float64Array.from(numbers),
});

export const OTHER_SHAPES: readonly (readonly Shape[])[] = [
  [[2, 3], [3, 2]],
  [[2, 3], [2]],
  [[2, 3], []],
]; // prettier-ignore
