import type { OpName } from '#autodiff/op.ts';
import type { Optimizer } from './optimizers/optimizer.ts';

/**
 * What a network ends in. `halfSquaredError`, `squaredErrorOver` and `binaryCrossEntropy` are one term an output, added
 * over the outputs; over a batch the first two are added too, and binary cross-entropy is the mean over its samples. The
 * others are ops on a whole batch; `softmaxCrossEntropy` starts from the pre-activations of outputs that are a softmax.
 * `gradient` names the op that a source uses in place of the loss's own derivative.
 */
export interface LossSpec {
  readonly op: Extract<
    OpName,
    | 'halfSquaredError'
    | 'squaredErrorOver'
    | 'binaryCrossEntropy'
    | 'meanSquaredError'
    | 'crossEntropyBothWays'
    | 'softmaxCrossEntropy'
  >;
  readonly gradient?: OpName;
}

/**
 * What is added to the weighted sums: nothing, one number a layer that stays as it is, one a layer that learns, or one
 * a neuron that learns.
 */
export const BIAS_KINDS = ['none', 'fixed', 'layer', 'neuron'] as const;
export type BiasKind = (typeof BIAS_KINDS)[number];
/** Whether all neurons of a layer add the same number. */
export const isShared = (biases: BiasKind): boolean => biases === 'fixed' || biases === 'layer';

/** What a neuron makes of its weighted sum. */
export type Activation = Extract<OpName, 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu'>;

/**
 * A fully connected network: sizes from the inputs to the outputs, one activation after every layer. The outputs are a
 * softmax where `output` says so, or where the loss is that of a softmax.
 */
export interface NetworkSpec {
  readonly sizes: readonly number[];
  readonly activation: Activation;
  readonly output?: 'softmax';
  readonly biases: BiasKind;
  readonly loss: LossSpec;
  /** Gradient descent without it. */
  readonly optimizer?: Optimizer;
}

/** What a leaky ReLU multiplies a negative number by. */
export const LEAK = 0.01;

/** Whether the loss is a sum of one term an output, which a program can write one number at a time. */
export const isSumOfTerms = ({ op }: LossSpec): boolean =>
  op === 'halfSquaredError' || op === 'squaredErrorOver' || op === 'binaryCrossEntropy';
/** Whether the terms of a batch are averaged over its samples; for one sample that is their sum. */
export const isMeanOverBatch = ({ op }: LossSpec): boolean => op === 'binaryCrossEntropy';

/** Number of weights and biases that learn: 784-64-16-10 with a bias a neuron has 51,450. */
export function parameterCount({ sizes, biases }: NetworkSpec): number {
  const biasesOf = (units: number): number => (biases === 'neuron' ? units : biases === 'layer' ? 1 : 0);
  return sizes.slice(1).reduce((total, units, layer) => total + units * sizes[layer]! + biasesOf(units), 0);
}
