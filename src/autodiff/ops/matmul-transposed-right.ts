import { argument, matrixProduct, transpose } from '../formula.ts';
import type { Op } from '../op.ts';
import { matrixShape, meet } from './shapes.ts';

/** D Wᵀ for D [rows, inner] and W [columns, inner]: a gradient carried back through a weight matrix. */
export const matmulTransposedRight: Op = {
  shape([D, W]) {
    const [rows, inner] = matrixShape(D);
    const [columns, innerToo] = matrixShape(W);
    meet(inner, innerToo);
    return [rows, columns];
  },
  value(out, [D, W]) {
    const [rows, inner] = D!.shape as [number, number];
    const columns = W!.shape[0]!;
    const d = D!.data, w = W!.data, o = out.data; // prettier-ignore
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        let total = 0;
        for (let p = 0; p < inner; p++) total += d[i * inner + p]! * w[j * inner + p]!;
        o[i * columns + j] = total;
      }
  },
  formula: () => matrixProduct(argument(0), transpose(argument(1))),
};
