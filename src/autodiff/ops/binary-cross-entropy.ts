import { argument, call, difference, negative, number, product, quotient, sum } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { same } from './shapes.ts';

/** t ln y, where nothing times the logarithm of nothing is nothing. */
const weighted = (t: number, y: number): number => (t === 0 ? 0 : t * Math.log(y));
const not = (of: ReturnType<typeof argument>) => difference(number('1'), of);

/**
 * −[t ln y + (1 − t) ln(1 − y)], element by element: inputs target, output. 0 · ln 0 counts as 0, so an output that is
 * exactly its target costs nothing. No gradient flows to the target.
 */
export const binaryCrossEntropy: Op = {
  shape: same,
  value(out, [t, y]) {
    for (let i = 0; i < out.data.length; i++) {
      const [target, output] = [t!.data[i]!, y!.data[i]!];
      out.data[i] = 0 - (weighted(target, output) + weighted(1 - target, 1 - output));
    }
  },
  gradient: ({ inputs: [t, y], input }) =>
    input === 1 ? local('binaryCrossEntropySlope', y!, t!) : { kind: 'none' },
  formula: () => {
    const [t, y] = [argument(0), argument(1)];
    return negative(sum(product(t, call('ln', y)), product(not(t), call('ln', not(y)))));
  },
};

/**
 * (y − t) / (y (1 − y)), element by element: inputs output, target. Where an output is exactly a target of 0 or 1 and the
 * quotient is 0/0, it is what the term that is left has for a slope: −1/y or 1/(1 − y).
 */
export const binaryCrossEntropySlope: Op = {
  shape: same,
  value(out, [y, t]) {
    for (let i = 0; i < out.data.length; i++) {
      const [output, target] = [y!.data[i]!, t!.data[i]!];
      const under = output * (1 - output);
      out.data[i] = under === 0 && output === target ? 1 - 2 * target : (output - target) / under;
    }
  },
  formula: () => quotient(difference(argument(0), argument(1)), product(argument(0), not(argument(0)))),
};
