import { argument, matrixProduct, transpose } from '../formula.ts';
import type { Op } from '../op.ts';
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
    const x = X!.data, d = D!.data, o = out.data; // prettier-ignore
    o.fill(0);
    for (let i = 0; i < rows; i++) {
      const from = i * b;
      for (let p = 0; p < a; p++) {
        const value = x[i * a + p]!;
        if (value === 0) continue;
        const to = p * b;
        for (let j = 0; j < b; j++) o[to + j]! += value * d[from + j]!;
      }
    }
  },
  formula: () => matrixProduct(transpose(argument(0)), argument(1)),
};
