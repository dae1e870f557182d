import type { OpName } from '#autodiff/op.ts';
import type { Precision } from '#numeric/tensor.ts';

/** What the kernels call an activation (assembly/activations.ts); 0 leaves the sum as it is. */
export const NO_ACTIVATION = 0;
const ACTIVATIONS: Partial<Record<OpName, number>> = { sigmoid: 1, tanh: 2, relu: 3, leakyRelu: 4 };
const SLOPES: Partial<Record<OpName, number>> = { sigmoidSlope: 1, tanhSlope: 2, step: 3, leakyReluSlope: 4 };

/** Undefined where there is no kernel: tanh in float64 is the host's, to the last bit. */
export const activationOf = (op: OpName, precision: Precision): number | undefined =>
  op === 'tanh' && precision === 'float64' ? undefined : ACTIVATIONS[op];

export const slopeOf = (op: OpName): number | undefined => SLOPES[op];

/** Ops that make each number of the output from the numbers in the same place: they can work on panels as on any memory. */
export const ELEMENTWISE: ReadonlySet<OpName> = new Set<OpName>([
  'adamStep',
  'add',
  'biasCorrected',
  'descend',
  'leakyRelu',
  'leakyReluSlope',
  'negate',
  'product',
  'relu',
  'runningMean',
  'scale',
  'sigmoid',
  'sigmoidSlope',
  'square',
  'step',
  'subtract',
  'tanh',
  'tanhSlope',
  'velocity',
]);
