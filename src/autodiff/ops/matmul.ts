import { argument, matrixProduct } from '../formula.ts';
import { pull, UPSTREAM, type Op } from '../op.ts';
import { matrixShape, meet } from './shapes.ts';

/**
 * X W for X [rows, inner] and W [inner, columns]. Terms are added in the order of `inner`, as the scalar program
 * adds them. Zeros of X are skipped: four fifths of MNIST's pixels are zero, and adding 0·w changes no sum.
 */
export const matmul: Op = {
  shape([X, W]) {
    const [rows, inner] = matrixShape(X);
    const [innerToo, columns] = matrixShape(W);
    meet(inner, innerToo);
    return [rows, columns];
  },
  value(out, [X, W]) {
    const [rows, inner] = X!.shape as [number, number];
    const columns = W!.shape[1]!;
    const x = X!.data, w = W!.data, o = out.data; // prettier-ignore
    o.fill(0);
    for (let i = 0; i < rows; i++) {
      const row = i * columns;
      for (let p = 0; p < inner; p++) {
        const value = x[i * inner + p]!;
        if (value === 0) continue;
        const from = p * columns;
        for (let j = 0; j < columns; j++) o[row + j]! += value * w[from + j]!;
      }
    }
  },
  gradient: ({ inputs: [X, W], input }) =>
    input === 0 ? pull('matmulTransposedRight', UPSTREAM, W!) : pull('matmulTransposedLeft', X!, UPSTREAM),
  formula: () => matrixProduct(argument(0), argument(1)),
};
