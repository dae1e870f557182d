import { argument, call } from '../formula.ts';
import type { Op } from '../op.ts';
import { matrixShape } from './shapes.ts';

/** Columns of D [rows, columns] added over the rows in order: the gradient of a bias, shape [columns]. */
export const sumRows: Op = {
  shape: ([D]) => [matrixShape(D)[1]],
  value(out, [D]) {
    const columns = out.data.length;
    const d = D!.data, sums = out.data; // prettier-ignore
    sums.set(d.subarray(0, columns));
    for (let row = columns; row < d.length; row += columns)
      for (let j = 0; j < columns; j++) sums[j]! += d[row + j]!;
  },
  formula: () => call('sumOverRows', argument(0)),
};
