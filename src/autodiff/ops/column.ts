import { argument, call } from '../formula.ts';
import type { Op } from '../op.ts';
import { matrixShape } from './shapes.ts';

/** One column of a matrix, as [rows, 1]; the equation's `index` says which. */
export const column: Op = {
  shape: ([A]) => [matrixShape(A)[0], 1],
  value(out, [A], index) {
    const columns = A!.shape[1]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = A!.data[i * columns + index]!;
  },
  formula: () => call('column', argument(0)),
};
