import type { OpName } from '#autodiff/op.ts';

/** What a network ends in. `gradient` names the op that a source uses in place of the loss's own derivative. */
export interface LossSpec {
  readonly op: Extract<OpName, 'halfSquaredError' | 'meanSquaredError' | 'crossEntropyBothWays'>;
  readonly gradient?: OpName;
}

/** A fully connected network: sizes from the inputs to the outputs, one activation after every layer. */
export interface NetworkSpec {
  readonly sizes: readonly number[];
  readonly activation: 'sigmoid';
  readonly biases: boolean;
  readonly loss: LossSpec;
}

/**
 * Throws for a loss that is not a plain sum of one term an output: the programs for one sample write such sums only,
 * and with another loss would differ from the layer program.
 */
export function requireSumOfTerms({ loss }: NetworkSpec): void {
  if (loss.op !== 'halfSquaredError')
    throw new RangeError(`${loss.op} is not a sum over the outputs; use the layer program for it.`);
}

/** Number of weights and biases: 784-64-16-10 has 51,450. */
export function parameterCount({ sizes, biases }: NetworkSpec): number {
  return sizes
    .slice(1)
    .reduce((total, units, layer) => total + units * (sizes[layer]! + (biases ? 1 : 0)), 0);
}
