import { argument, sum } from '../formula.ts';
import { pass, pull, UPSTREAM, type Op } from '../op.ts';
import { matrixShape, meet } from './shapes.ts';

/** Z + b: one bias a column added to every row of Z [rows, columns]; b is [columns]. */
export const addBias: Op = {
  shape([Z, b]) {
    const [rows, columns] = matrixShape(Z);
    if (b!.length !== 1) throw new RangeError(`A bias has one axis, not shape [${b!.join(', ')}].`);
    meet(columns, b![0]!);
    return [rows, columns];
  },
  value(out, [Z, b]) {
    const columns = b!.data.length;
    const z = Z!.data, bias = b!.data, sums = out.data; // prettier-ignore
    for (let row = 0; row < sums.length; row += columns)
      for (let j = 0; j < columns; j++) sums[row + j] = z[row + j]! + bias[j]!;
  },
  gradient: ({ input }) => (input === 0 ? pass : pull('sumRows', UPSTREAM)),
  formula: () => sum(argument(0), argument(1)),
};
