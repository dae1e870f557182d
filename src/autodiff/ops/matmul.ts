import { argument, matrixProduct } from '../formula.ts';
import { pull, UPSTREAM, type Op } from '../op.ts';
import { collect, emptyNonzero, nonzeroOf } from './matmul-nonzero.ts';
import { productRow } from './matmul-row.ts';
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
    const known = nonzeroOf(X!);
    const row = known ?? emptyNonzero(1, inner);
    for (let i = 0; i < rows; i++) {
      const from = known ? known.starts[i]! : 0;
      const to = known ? known.starts[i + 1]! : collect(row, X!.data, i * inner, 1, inner);
      productRow(out.data, i * columns, W!.data, columns, row, from, to);
    }
  },
  gradient: ({ inputs: [X, W], input }) =>
    input === 0 ? pull('matmulTransposedRight', UPSTREAM, W!) : pull('matmulTransposedLeft', X!, UPSTREAM),
  formula: () => matrixProduct(argument(0), argument(1)),
};
