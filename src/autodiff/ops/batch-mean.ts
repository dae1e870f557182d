import { argument, call, number, quotient } from '../formula.ts';
import { local, type Op } from '../op.ts';
import type { SymbolicShape } from '../program.ts';

function rowsShape(shape: SymbolicShape | undefined): SymbolicShape {
  if (!shape || shape.length === 0) throw new RangeError('A mean over rows needs rows, not a single number.');
  return shape;
}

/**
 * The mean over the rows: all numbers added, in memory order, and divided by how many rows there are. Of terms
 * [rows, outputs] that is the mean over the samples of the sum over the outputs; of [rows] it is the mean.
 */
export const batchMean: Op = {
  shape([terms]) {
    rowsShape(terms);
    return [];
  },
  value(out, [terms]) {
    const { data, shape } = terms!;
    let total = data[0]!;
    for (let i = 1; i < data.length; i++) total += data[i]!;
    out.data[0] = total / shape[0]!;
  },
  gradient: ({ inputs: [terms] }) => local('batchMeanSlope', terms!),
  formula: () => quotient(call('sumOfAll', argument(0)), number('N')),
};

/** 1 / rows in every place of the input: what each term counts for in the mean over the rows. */
export const batchMeanSlope: Op = {
  shape: ([terms]) => rowsShape(terms),
  value(out) {
    out.data.fill(1 / out.shape[0]!);
  },
  formula: () => quotient(number('1'), number('N')),
};
