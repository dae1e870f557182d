import { argument, call, difference, negative, number, product, quotient, sum } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { matrixShape, same } from './shapes.ts';

/** Keeps the logarithm finite where an output is exactly 0 or 1. */
const DELTA = 1e-7;

const y = argument(0);
const t = argument(1);
const not = (of: typeof y) => difference(number('1'), of);
const plusDelta = (of: typeof y) => sum(of, number('δ'));

/**
 * −Σ [t ln(y + δ) + (1 − t) ln(1 − y + δ)] / rows with δ = 1e-7: every output is asked for its digit and against all
 * others. Inputs output Y, target T, both [rows, columns]; a single number (784-64-16-10 notebook, CE layer).
 */
export const crossEntropyBothWays: Op = {
  shape(inputs) {
    matrixShape(same(inputs));
    return [];
  },
  value(out, [Y, T]) {
    let total = 0;
    for (let i = 0; i < Y!.data.length; i++) {
      const output = Y!.data[i]!;
      const target = T!.data[i]!;
      total += target * Math.log(output + DELTA) + (1 - target) * Math.log(1 - output + DELTA);
    }
    out.data[0] = -total / Y!.shape[0]!;
  },
  gradient: ({ inputs: [Y, T], input }) =>
    input === 0 ? local('crossEntropyBothWaysGradient', Y!, T!) : { kind: 'none' },
  formula: () =>
    negative(
      quotient(
        call(
          'sumOfAll',
          sum(product(t, call('ln', plusDelta(y))), product(not(t), call('ln', plusDelta(not(y))))),
        ),
        number('N'),
      ),
    ),
};

/** The derivative of `crossEntropyBothWays` with respect to y: [(1 − t)/(1 − y + δ) − t/(y + δ)] / rows. */
export const crossEntropyBothWaysGradient: Op = {
  shape: (inputs) => matrixShape(same(inputs)),
  value(out, [Y, T]) {
    const rows = Y!.shape[0]!;
    for (let i = 0; i < out.data.length; i++) {
      const output = Y!.data[i]!;
      const target = T!.data[i]!;
      out.data[i] = ((1 - target) / (1 - output + DELTA) - target / (output + DELTA)) / rows;
    }
  },
  formula: () =>
    quotient(difference(quotient(not(t), plusDelta(not(y))), quotient(t, plusDelta(y))), number('N')),
};

/**
 * The gradient that the published notebook uses instead: (y − t) / (rows (1 − y) y + δ). It equals the derivative but
 * for where δ stands, so it is given by hand and never derived.
 */
export const crossEntropyBothWaysPublished: Op = {
  shape: (inputs) => matrixShape(same(inputs)),
  value(out, [Y, T]) {
    const rows = Y!.shape[0]!;
    for (let i = 0; i < out.data.length; i++) {
      const output = Y!.data[i]!;
      out.data[i] = (output - T!.data[i]!) / (rows * (1 - output) * output + DELTA);
    }
  },
  formula: () => quotient(difference(y, t), plusDelta(product(number('N'), not(y), y))),
};
