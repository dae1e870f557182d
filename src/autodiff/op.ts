import type { Tensor } from '#numeric/tensor.ts';
import type { Formula } from './formula.ts';
import type { SymbolicShape, VarId } from './program.ts';

export type OpName =
  | 'adamStep'
  | 'add'
  | 'addBias'
  | 'addToAll'
  | 'batchMean'
  | 'batchMeanSlope'
  | 'biasCorrected'
  | 'binaryCrossEntropy'
  | 'binaryCrossEntropySlope'
  | 'column'
  | 'concat'
  | 'copy'
  | 'crossEntropyAtLabel'
  | 'crossEntropyAtLabelBackward'
  | 'crossEntropyBothWays'
  | 'crossEntropyBothWaysGradient'
  | 'crossEntropyBothWaysPublished'
  | 'crossEntropyTerm'
  | 'crossEntropyTermSlope'
  | 'descend'
  | 'divide'
  | 'divisorSlope'
  | 'exp'
  | 'halfSquaredError'
  | 'leakyRelu'
  | 'leakyReluSlope'
  | 'log'
  | 'matmul'
  | 'matmulTransposedLeft'
  | 'matmulTransposedRight'
  | 'meanSquaredError'
  | 'meanSquaredErrorGradient'
  | 'meanSquaredErrorPublished'
  | 'negate'
  | 'one'
  | 'product'
  | 'reciprocal'
  | 'relu'
  | 'runningMean'
  | 'scale'
  | 'sigmoid'
  | 'sigmoidSlope'
  | 'softmax'
  | 'softmaxBackward'
  | 'softmaxCrossEntropy'
  | 'softmaxCrossEntropyGradient'
  | 'spread'
  | 'square'
  | 'squareSlope'
  | 'squaredErrorOver'
  | 'squaredErrorOverSlope'
  | 'step'
  | 'stepAtLeast'
  | 'subtract'
  | 'sum'
  | 'sumRows'
  | 'tanh'
  | 'tanhSlope'
  | 'velocity'
  | 'weightedSum'
  | 'zero';

/** Stands for the gradient that has come back to an equation's output. */
export const UPSTREAM = Symbol('upstream');

/**
 * How a gradient crosses an equation towards one of its inputs.
 * - `pass`: the local derivative is 1.
 * - `local`: upstream times a local derivative, element by element; the local derivative is an equation of its own.
 * - `pull`: one equation gives the product of upstream and Jacobian at once, as for a matrix product.
 * - `none`: no gradient flows (a label, a shape).
 */
export type GradientRule =
  | { readonly kind: 'pass' }
  | { readonly kind: 'local'; readonly op: OpName; readonly inputs: readonly VarId[] }
  | {
      readonly kind: 'pull';
      readonly op: OpName;
      readonly inputs: readonly (VarId | typeof UPSTREAM)[];
      readonly index?: number;
    }
  | { readonly kind: 'none' };

/** One use of a variable in a forward equation: input number `input` of `inputs`. */
export interface Edge {
  readonly inputs: readonly VarId[];
  readonly output: VarId;
  readonly input: number;
}

export interface Op {
  /** Shape of the output; throws a RangeError that names the shapes if they do not fit. */
  shape(inputs: readonly SymbolicShape[]): SymbolicShape;
  /** Writes the value into `out.data`, whose old content is arbitrary. `index` is the equation's, where it has one. */
  value(out: Tensor, inputs: readonly Tensor[], index: number): void;
  /** Absent where the op only ever stands in a backward pass or an update. */
  gradient?(edge: Edge): GradientRule;
  /** The right-hand side, as a tree over `count` inputs. */
  formula(count: number): Formula;
}

export const pass: GradientRule = { kind: 'pass' };
export const local = (op: OpName, ...inputs: VarId[]): GradientRule => ({ kind: 'local', op, inputs });
export const pull = (op: OpName, ...inputs: (VarId | typeof UPSTREAM)[]): GradientRule => ({
  kind: 'pull',
  op,
  inputs,
});
