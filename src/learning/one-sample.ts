import { isSumOfTerms, type NetworkSpec } from './network.ts';

/**
 * Throws for what the programs for one sample do not write, and so would differ from the layer program in: a loss that is
 * not a plain sum of one term an output, a softmax, a leaky ReLU, and an optimizer with state.
 */
export function requireOneSample({ loss, output, activation, optimizer }: NetworkSpec): void {
  const refuse = (what: string): never => {
    throw new RangeError(`${what}; use the layer program for it.`);
  };
  if (!isSumOfTerms(loss)) refuse(`${loss.op} is not a sum over the outputs`);
  if (output === 'softmax') refuse('A softmax is made of all outputs at once');
  if (activation === 'leakyRelu') refuse('A leaky ReLU has a constant that only layers are given');
  if (optimizer) refuse('An optimizer may keep state for each weight');
}
