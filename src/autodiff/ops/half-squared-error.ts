import { argument, difference, number, power, product } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { same } from './shapes.ts';

/** ½ (t − o)², element by element: inputs target, output. */
export const halfSquaredError: Op = {
  shape: same,
  value(out, [t, o]) {
    for (let i = 0; i < out.data.length; i++) {
      const error = t!.data[i]! - o!.data[i]!;
      out.data[i] = 0.5 * error * error;
    }
  },
  gradient: ({ inputs: [t, o], input }) =>
    input === 1 ? local('subtract', o!, t!) : local('subtract', t!, o!),
  formula: () => product(number('½'), power(difference(argument(0), argument(1)), 2)),
};
