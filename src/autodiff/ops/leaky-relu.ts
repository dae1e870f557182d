import { argument, call, difference, number, product, sum } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { single } from './shapes.ts';

/** z where z > 0, else a·z, element by element: inputs z of any shape and a, a single number between 0 and 1. */
export const leakyRelu: Op = {
  shape([z, a]) {
    single(a);
    return z!;
  },
  value(out, [z, a]) {
    const from = z!.data;
    const kept = a!.data[0]!;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! > 0 ? from[i]! : kept * from[i]!;
  },
  gradient: ({ inputs: [z, a], input }) => (input === 0 ? local('leakyReluSlope', z!, a!) : { kind: 'none' }),
  formula: () => call('leakyRelu', argument(0), argument(1)),
};

/** The slope of the leaky ReLU: 1 where z > 0, else a; inputs z and a. */
export const leakyReluSlope: Op = {
  shape([z, a]) {
    single(a);
    return z!;
  },
  value(out, [z, a]) {
    const from = z!.data;
    const kept = a!.data[0]!;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! > 0 ? 1 : kept;
  },
  formula: () => sum(argument(1), product(difference(number('1'), argument(1)), call('step', argument(0)))),
};
