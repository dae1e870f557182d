import { gradient, product } from './dense';
import { Real } from './precision';
import { HALF, ROW, Vector } from './vector';

// Products of large matrices, tile by tile. A tile of the result is a few rows of two vectors: as many sums as registers can
// hold, so that each number that is loaded goes into several of them. The terms are taken in blocks, whose part of the right
// matrix stays in the nearest cache while all rows use it; between blocks the sums wait in the result. No sum is added in
// another order than in `product` and `gradient`, which do the rows that are left over.

/** Terms in a block: half a row of a panel each. */
const BLOCK: usize = 128;
/** Bytes of two vectors. */
const TILE: usize = 32;
const ROWS_OF_PRODUCT: usize = 6;
const ROWS_OF_GRADIENT: usize = 4;

/** As `product`, for large matrices. */
export function tiledProduct(
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
  const tiles = r0 + ((r1 - r0) / ROWS_OF_PRODUCT) * ROWS_OF_PRODUCT;
  for (let h = h0; h < h1; h++) {
    const b = B + (h >> 1) * strideB + (h & 1) * HALF;
    const to = out + (h >> 1) * strideOut + (h & 1) * HALF;
    for (let k: usize = 0; k < inner; k += BLOCK) {
      const a = A + (k / (ROW / sizeof<Real>())) * strideA;
      for (let r = r0; r < tiles; r += ROWS_OF_PRODUCT)
        for (let i: usize = 0; i < HALF; i += TILE)
          productTile(a + r * ROW, strideA, min(inner - k, BLOCK), b + k * ROW + i, to + r * ROW + i, k > 0);
    }
  }
  if (tiles < r1) product(h0, h1, tiles, r1, A, strideA, inner, B, strideB, out, strideOut);
}

/** Six rows of two vectors: from 0, or added to what is there. */
function productTile(A: usize, strideA: usize, inner: usize, B: usize, out: usize, added: boolean): void {
  const width = ROW / sizeof<Real>();
  let a0 = Vector.zero(), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0, e0 = a0, e1 = a0, f0 = a0, f1 = a0; // prettier-ignore
  if (added) {
    a0 = v128.load(out, 0 * ROW);
    a1 = v128.load(out, 0 * ROW + 16);
    b0 = v128.load(out, 1 * ROW);
    b1 = v128.load(out, 1 * ROW + 16);
    c0 = v128.load(out, 2 * ROW);
    c1 = v128.load(out, 2 * ROW + 16);
    d0 = v128.load(out, 3 * ROW);
    d1 = v128.load(out, 3 * ROW + 16);
    e0 = v128.load(out, 4 * ROW);
    e1 = v128.load(out, 4 * ROW + 16);
    f0 = v128.load(out, 5 * ROW);
    f1 = v128.load(out, 5 * ROW + 16);
  }
  let w = B;
  for (let k: usize = 0; k < inner; k += width) {
    let a = A + (k / width) * strideA;
    const end = a + min(inner - k, width) * sizeof<Real>();
    while (a < end) {
      const w0 = v128.load(w, 0), w1 = v128.load(w, 16); // prettier-ignore
      let x = v128.load_splat<Real>(a, 0 * ROW);
      a0 = Vector.multiplyAdd(x, w0, a0);
      a1 = Vector.multiplyAdd(x, w1, a1);
      x = v128.load_splat<Real>(a, 1 * ROW);
      b0 = Vector.multiplyAdd(x, w0, b0);
      b1 = Vector.multiplyAdd(x, w1, b1);
      x = v128.load_splat<Real>(a, 2 * ROW);
      c0 = Vector.multiplyAdd(x, w0, c0);
      c1 = Vector.multiplyAdd(x, w1, c1);
      x = v128.load_splat<Real>(a, 3 * ROW);
      d0 = Vector.multiplyAdd(x, w0, d0);
      d1 = Vector.multiplyAdd(x, w1, d1);
      x = v128.load_splat<Real>(a, 4 * ROW);
      e0 = Vector.multiplyAdd(x, w0, e0);
      e1 = Vector.multiplyAdd(x, w1, e1);
      x = v128.load_splat<Real>(a, 5 * ROW);
      f0 = Vector.multiplyAdd(x, w0, f0);
      f1 = Vector.multiplyAdd(x, w1, f1);
      w += ROW;
      a += sizeof<Real>();
    }
  }
  v128.store(out, a0, 0 * ROW);
  v128.store(out, a1, 0 * ROW + 16);
  v128.store(out, b0, 1 * ROW);
  v128.store(out, b1, 1 * ROW + 16);
  v128.store(out, c0, 2 * ROW);
  v128.store(out, c1, 2 * ROW + 16);
  v128.store(out, d0, 3 * ROW);
  v128.store(out, d1, 3 * ROW + 16);
  v128.store(out, e0, 4 * ROW);
  v128.store(out, e1, 4 * ROW + 16);
  v128.store(out, f0, 5 * ROW);
  v128.store(out, f1, 5 * ROW + 16);
}

/** As `gradient`, for large matrices. */
export function tiledGradient(
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
  // The columns of A that a tile takes lie side by side in one panel.
  const first = min(r1, (r0 + ROWS_OF_GRADIENT - 1) & ~(ROWS_OF_GRADIENT - 1));
  const last = max(first, r1 & ~(ROWS_OF_GRADIENT - 1));
  if (r0 < first) gradient(h0, h1, r0, first, n, A, strideA, D, strideD, out, strideOut);
  for (let h = h0; h < h1; h++) {
    const d = D + (h >> 1) * strideD + (h & 1) * HALF;
    const to = out + (h >> 1) * strideOut + (h & 1) * HALF;
    for (let s: usize = 0; s < n; s += BLOCK)
      for (let r = first; r < last; r += ROWS_OF_GRADIENT) {
        const a = A + (r / width) * strideA + (r % width) * sizeof<Real>() + s * ROW;
        for (let i: usize = 0; i < HALF; i += TILE)
          gradientTile(a, d + s * ROW + i, min(n - s, BLOCK), to + r * ROW + i, s > 0);
      }
  }
  if (last < r1) gradient(h0, h1, last, r1, n, A, strideA, D, strideD, out, strideOut);
}

/** Four rows of two vectors: from 0, or added to what is there. */
function gradientTile(A: usize, D: usize, n: usize, out: usize, added: boolean): void {
  let a0 = Vector.zero(), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0; // prettier-ignore
  if (added) {
    a0 = v128.load(out, 0 * ROW);
    a1 = v128.load(out, 0 * ROW + 16);
    b0 = v128.load(out, 1 * ROW);
    b1 = v128.load(out, 1 * ROW + 16);
    c0 = v128.load(out, 2 * ROW);
    c1 = v128.load(out, 2 * ROW + 16);
    d0 = v128.load(out, 3 * ROW);
    d1 = v128.load(out, 3 * ROW + 16);
  }
  let a = A;
  const end = D + n * ROW;
  for (let d = D; d < end; d += ROW) {
    const w0 = v128.load(d, 0), w1 = v128.load(d, 16); // prettier-ignore
    let x = v128.load_splat<Real>(a, 0 * sizeof<Real>());
    a0 = Vector.multiplyAdd(x, w0, a0);
    a1 = Vector.multiplyAdd(x, w1, a1);
    x = v128.load_splat<Real>(a, 1 * sizeof<Real>());
    b0 = Vector.multiplyAdd(x, w0, b0);
    b1 = Vector.multiplyAdd(x, w1, b1);
    x = v128.load_splat<Real>(a, 2 * sizeof<Real>());
    c0 = Vector.multiplyAdd(x, w0, c0);
    c1 = Vector.multiplyAdd(x, w1, c1);
    x = v128.load_splat<Real>(a, 3 * sizeof<Real>());
    d0 = Vector.multiplyAdd(x, w0, d0);
    d1 = Vector.multiplyAdd(x, w1, d1);
    a += ROW;
  }
  v128.store(out, a0, 0 * ROW);
  v128.store(out, a1, 0 * ROW + 16);
  v128.store(out, b0, 1 * ROW);
  v128.store(out, b1, 1 * ROW + 16);
  v128.store(out, c0, 2 * ROW);
  v128.store(out, c1, 2 * ROW + 16);
  v128.store(out, d0, 3 * ROW);
  v128.store(out, d1, 3 * ROW + 16);
}
