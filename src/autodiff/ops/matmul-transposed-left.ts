import { argument, matrixProduct, transpose } from '../formula.ts';
import type { Op } from '../op.ts';
import { collect, emptyNonzero, nonzeroOf, transposed } from './matmul-nonzero.ts';
import { plainCopy, productRows } from './matmul-rows.ts';
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
    const d = plainCopy(D!.data);
    const nonzero = nonzeroOf(X!);
    if (nonzero) return productRows(out.data, 0, d, b, transposed(nonzero, a));
    const column = emptyNonzero(1, rows);
    for (let p = 0; p < a; p++) {
      collect(column, X!.data, p, a, rows);
      productRows(out.data, p * b, d, b, column);
    }
  },
  formula: () => matrixProduct(transpose(argument(0)), argument(1)),
};
