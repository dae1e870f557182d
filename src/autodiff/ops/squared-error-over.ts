import { argument, difference, number, power, product, quotient } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { same, single } from './shapes.ts';

/** (t − o)² / n, element by element: one output's share in the mean squared error over n outputs; inputs t, o, n. */
export const squaredErrorOver: Op = {
  shape([t, o, n]) {
    single(n);
    return same([t!, o!]);
  },
  value(out, [t, o, n]) {
    for (let i = 0; i < out.data.length; i++) {
      const error = t!.data[i]! - o!.data[i]!;
      out.data[i] = (error * error) / n!.data[0]!;
    }
  },
  gradient({ inputs: [t, o, n], input }) {
    if (input === 2) return { kind: 'none' };
    return input === 1
      ? local('squaredErrorOverSlope', o!, t!, n!)
      : local('squaredErrorOverSlope', t!, o!, n!);
  },
  formula: () => quotient(power(difference(argument(0), argument(1)), 2), argument(2)),
};

/** 2 (a − b) / n, element by element: the slope of (b − a)² / n in a; inputs a, b, n. */
export const squaredErrorOverSlope: Op = {
  shape([a, b, n]) {
    single(n);
    return same([a!, b!]);
  },
  value(out, [a, b, n]) {
    for (let i = 0; i < out.data.length; i++) out.data[i] = (2 * (a!.data[i]! - b!.data[i]!)) / n!.data[0]!;
  },
  formula: () => quotient(product(number('2'), difference(argument(0), argument(1))), argument(2)),
};
