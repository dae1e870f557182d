import { argument, call, difference, number, power, product, quotient } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { matrixShape, same } from './shapes.ts';

/** Mean of (y − t)² over all rows and columns: inputs output Y, target T, both [rows, columns]; a single number. */
export const meanSquaredError: Op = {
  shape(inputs) {
    same(inputs);
    return [];
  },
  value(out, [Y, T]) {
    let total = 0;
    for (let i = 0; i < Y!.data.length; i++) {
      const error = Y!.data[i]! - T!.data[i]!;
      total += error * error;
    }
    out.data[0] = total / Y!.data.length;
  },
  gradient: ({ inputs: [Y, T], input }) =>
    input === 0 ? local('meanSquaredErrorGradient', Y!, T!) : local('meanSquaredErrorGradient', T!, Y!),
  formula: () => call('mean', power(difference(argument(0), argument(1)), 2)),
};

/** The derivative of the mean squared error: 2 (y − t) / (rows · columns). */
export const meanSquaredErrorGradient: Op = {
  shape: same,
  value(out, [Y, T]) {
    const count = out.data.length;
    for (let i = 0; i < count; i++) out.data[i] = (2 * (Y!.data[i]! - T!.data[i]!)) / count;
  },
  formula: () => quotient(product(number('2'), difference(argument(0), argument(1))), number('N·K')),
};

/**
 * The gradient that the published notebook uses with its mean squared error: 2 (y − t) / rows. It is `columns` times
 * the derivative of that loss, so it is given by hand and never derived (784-64-16-10 notebook, MSE layer).
 */
export const meanSquaredErrorPublished: Op = {
  shape: (inputs) => matrixShape(same(inputs)),
  value(out, [Y, T]) {
    const rows = Y!.shape[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = (2 * (Y!.data[i]! - T!.data[i]!)) / rows;
  },
  formula: () => quotient(product(number('2'), difference(argument(0), argument(1))), number('N')),
};
