import { Real } from './precision';
import { HALF, ROW, Vector } from './vector';

/**
 * out = A·B for the rows [r0, r1) of A and the half panels [h0, h1) of B, each sum in the order of `inner`, from 0. Two rows
 * share what is loaded of B; where r1 is odd, the row after it is computed too and means nothing.
 */
export function product(
  h0: usize,
  h1: usize,
  r0: usize,
  r1: usize,
  A: usize,
  strideA: usize,
  inner: usize,
  B: usize,
  strideB: usize,
  out: usize,
  strideOut: usize,
): void {
  const width = ROW / sizeof<Real>();
  for (let h = h0; h < h1; h++) {
    const column = (h & 1) * HALF;
    const b = B + (h >> 1) * strideB + column;
    const to = out + (h >> 1) * strideOut + column;
    for (let r = r0; r < r1; r += 2) {
      let a0 = Vector.zero(), a1 = a0, a2 = a0, a3 = a0, c0 = a0, c1 = a0, c2 = a0, c3 = a0; // prettier-ignore
      let w = b;
      for (let k: usize = 0; k < inner; k += width) {
        let a = A + (k / width) * strideA + r * ROW;
        const end = a + min(inner - k, width) * sizeof<Real>();
        while (a < end) {
          const x = v128.load_splat<Real>(a);
          const y = v128.load_splat<Real>(a, ROW);
          const w0 = v128.load(w, 0), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48); // prettier-ignore
          a0 = Vector.multiplyAdd(x, w0, a0);
          a1 = Vector.multiplyAdd(x, w1, a1);
          a2 = Vector.multiplyAdd(x, w2, a2);
          a3 = Vector.multiplyAdd(x, w3, a3);
          c0 = Vector.multiplyAdd(y, w0, c0);
          c1 = Vector.multiplyAdd(y, w1, c1);
          c2 = Vector.multiplyAdd(y, w2, c2);
          c3 = Vector.multiplyAdd(y, w3, c3);
          w += ROW;
          a += sizeof<Real>();
        }
      }
      Vector.storeHalf(to + r * ROW, a0, a1, a2, a3);
      Vector.storeHalf(to + (r + 1) * ROW, c0, c1, c2, c3);
    }
  }
}

/**
 * out = Aᵀ·D over the first n rows, for the half panels [h0, h1) of D and the rows [r0, r1) of out, which are columns of A:
 * each sum in the order of the rows, from 0. Where r1 is odd, the row after it is written too.
 */
export function gradient(
  h0: usize,
  h1: usize,
  r0: usize,
  r1: usize,
  n: usize,
  A: usize,
  strideA: usize,
  D: usize,
  strideD: usize,
  out: usize,
  strideOut: usize,
): void {
  const width = ROW / sizeof<Real>();
  for (let h = h0; h < h1; h++) {
    const column = (h & 1) * HALF;
    const from = D + (h >> 1) * strideD + column;
    const to = out + (h >> 1) * strideOut + column;
    for (let r = r0; r < r1; r += 2) {
      let a = A + (r / width) * strideA + (r % width) * sizeof<Real>();
      let a0 = Vector.zero(), a1 = a0, a2 = a0, a3 = a0, c0 = a0, c1 = a0, c2 = a0, c3 = a0; // prettier-ignore
      let d = from;
      const end = d + n * ROW;
      while (d < end) {
        const x = v128.load_splat<Real>(a);
        const y = v128.load_splat<Real>(a, sizeof<Real>());
        const d0 = v128.load(d, 0), d1 = v128.load(d, 16), d2 = v128.load(d, 32), d3 = v128.load(d, 48); // prettier-ignore
        a0 = Vector.multiplyAdd(x, d0, a0);
        a1 = Vector.multiplyAdd(x, d1, a1);
        a2 = Vector.multiplyAdd(x, d2, a2);
        a3 = Vector.multiplyAdd(x, d3, a3);
        c0 = Vector.multiplyAdd(y, d0, c0);
        c1 = Vector.multiplyAdd(y, d1, c1);
        c2 = Vector.multiplyAdd(y, d2, c2);
        c3 = Vector.multiplyAdd(y, d3, c3);
        d += ROW;
        a += ROW;
      }
      Vector.storeHalf(to + r * ROW, a0, a1, a2, a3);
      Vector.storeHalf(to + (r + 1) * ROW, c0, c1, c2, c3);
    }
  }
}

/** out = the columns of D added over its first n rows in their order, for the panels [p0, p1): one row a panel. */
export function columnSums(p0: usize, p1: usize, n: usize, D: usize, strideD: usize, out: usize): void {
  for (let p = p0; p < p1; p++) {
    let d = D + p * strideD;
    const end = d + n * ROW;
    let a0 = v128.load(d, 0), a1 = v128.load(d, 16), a2 = v128.load(d, 32), a3 = v128.load(d, 48), a4 = v128.load(d, 64), a5 = v128.load(d, 80), a6 = v128.load(d, 96), a7 = v128.load(d, 112); // prettier-ignore
    for (d += ROW; d < end; d += ROW) {
      a0 = v128.add<Real>(a0, v128.load(d, 0));
      a1 = v128.add<Real>(a1, v128.load(d, 16));
      a2 = v128.add<Real>(a2, v128.load(d, 32));
      a3 = v128.add<Real>(a3, v128.load(d, 48));
      a4 = v128.add<Real>(a4, v128.load(d, 64));
      a5 = v128.add<Real>(a5, v128.load(d, 80));
      a6 = v128.add<Real>(a6, v128.load(d, 96));
      a7 = v128.add<Real>(a7, v128.load(d, 112));
    }
    Vector.storeHalf(out + p * ROW, a0, a1, a2, a3);
    Vector.storeHalf(out + p * ROW + HALF, a4, a5, a6, a7);
  }
}
