import { argument, call } from '../formula.ts';
import type { Op } from '../op.ts';
import { matrixShape } from './shapes.ts';

/** Columns of D [rows, columns] added over the rows in order: the gradient of a bias, shape [columns]. */
export const sumRows: Op = {
  shape: ([D]) => [matrixShape(D)[1]],
  value(out, [D]) {
    const columns = out.data.length;
    out.data.set(D!.data.subarray(0, columns));
    for (let i = columns; i < D!.data.length; i++) out.data[i % columns]! += D!.data[i]!;
  },
  formula: () => call('sumOverRows', argument(0)),
};
