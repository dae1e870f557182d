import { argument, call, negative, product, quotient, sum } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { same, single } from './shapes.ts';

/**
 * −t ln(y + δ), element by element: one class's part in the cross-entropy with a one-hot target. Inputs target, output,
 * δ (a single number, which keeps the logarithm finite where y is 0). No gradient flows to target and δ.
 */
export const crossEntropyTerm: Op = {
  shape([t, y, delta]) {
    single(delta);
    return same([t!, y!]);
  },
  value(out, [t, y, delta]) {
    const least = delta!.data[0]!;
    for (let i = 0; i < out.data.length; i++) {
      const target = t!.data[i]!;
      out.data[i] = target === 0 ? 0 : -target * Math.log(y!.data[i]! + least);
    }
  },
  gradient: ({ inputs: [t, y, delta], input }) =>
    input === 1 ? local('crossEntropyTermSlope', y!, t!, delta!) : { kind: 'none' },
  formula: () => negative(product(argument(0), call('ln', sum(argument(1), argument(2))))),
};

/** −t / (y + δ), element by element: inputs output, target, δ. */
export const crossEntropyTermSlope: Op = {
  shape([y, t, delta]) {
    single(delta);
    return same([y!, t!]);
  },
  value(out, [y, t, delta]) {
    const least = delta!.data[0]!;
    for (let i = 0; i < out.data.length; i++) {
      const target = t!.data[i]!;
      out.data[i] = target === 0 ? 0 : -target / (y!.data[i]! + least);
    }
  },
  formula: () => negative(quotient(argument(1), sum(argument(0), argument(2)))),
};
