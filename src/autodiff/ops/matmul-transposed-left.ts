import { argument, matrixProduct, transpose } from '../formula.ts';
import type { Op } from '../op.ts';
import { collect, emptyNonzero, nonzeroOf, transposed } from './matmul-nonzero.ts';
import { productRow } from './matmul-row.ts';
import { matrixShape, meet } from './shapes.ts';

/** Xᵀ D for X [rows, a] and D [rows, b], added in the order of the rows: the gradient of a weight matrix. Zeros of X are skipped. */
export const matmulTransposedLeft: Op = {
  shape([X, D]) {
    const [rows, a] = matrixShape(X);
    const [rowsToo, b] = matrixShape(D);
    meet(rows, rowsToo);
    return [a, b];
  },
  value(out, [X, D]) {
    const [rows, a] = X!.shape as [number, number];
    const b = D!.shape[1]!;
    const nonzero = nonzeroOf(X!);
    const known = nonzero && transposed(nonzero, a);
    const column = known ?? emptyNonzero(1, rows);
    for (let p = 0; p < a; p++) {
      const from = known ? known.starts[p]! : 0;
      const to = known ? known.starts[p + 1]! : collect(column, X!.data, p, a, rows);
      productRow(out.data, p * b, D!.data, b, column, from, to);
    }
  },
  formula: () => matrixProduct(transpose(argument(0)), argument(1)),
};
