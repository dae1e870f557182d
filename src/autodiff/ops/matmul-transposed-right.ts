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
    for (let i = 0; i < rows; i++) {
      const row = i * inner;
      let j = 0;
      // Four sums side by side do not wait for each other's additions.
      for (; j + 4 <= columns; j += 4) {
        let s0 = 0, s1 = 0, s2 = 0, s3 = 0; // prettier-ignore
        for (let p = 0, at = j * inner; p < inner; p++, at++) {
          const value = d[row + p]!;
          s0 += value * w[at]!;
          s1 += value * w[at + inner]!;
          s2 += value * w[at + 2 * inner]!;
          s3 += value * w[at + 3 * inner]!;
        }
        const to = i * columns + j;
        o[to] = s0;
        o[to + 1] = s1;
        o[to + 2] = s2;
        o[to + 3] = s3;
      }
      for (; j < columns; j++) {
        let sum = 0;
        for (let p = 0; p < inner; p++) sum += d[row + p]! * w[j * inner + p]!;
        o[i * columns + j] = sum;
      }
    }
  },
  formula: () => matrixProduct(argument(0), transpose(argument(1))),
};
