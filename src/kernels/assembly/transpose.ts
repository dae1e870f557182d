import { Real } from './precision';
import { ROW } from './vector';

/** How many numbers a vector has. */
const LANES: usize = 16 / sizeof<Real>();

abstract class Square {
  /** A vector of each of 2 or 4 rows: vector i of the result has number i of each. */
  @inline
  static turn(from: usize, to: usize): void {
    const a = v128.load(from, 0 * ROW), b = v128.load(from, 1 * ROW); // prettier-ignore
    if (sizeof<Real>() == 8) {
      v128.store(to, v128.shuffle<f64>(a, b, 0, 2), 0 * ROW);
      v128.store(to, v128.shuffle<f64>(a, b, 1, 3), 1 * ROW);
      return;
    }
    const c = v128.load(from, 2 * ROW), d = v128.load(from, 3 * ROW); // prettier-ignore
    const ab01 = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab23 = v128.shuffle<f32>(a, b, 2, 6, 3, 7); // prettier-ignore
    const cd01 = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd23 = v128.shuffle<f32>(c, d, 2, 6, 3, 7); // prettier-ignore
    v128.store(to, v128.shuffle<f64>(ab01, cd01, 0, 2), 0 * ROW);
    v128.store(to, v128.shuffle<f64>(ab01, cd01, 1, 3), 1 * ROW);
    v128.store(to, v128.shuffle<f64>(ab23, cd23, 0, 2), 2 * ROW);
    v128.store(to, v128.shuffle<f64>(ab23, cd23, 1, 3), 3 * ROW);
  }
}

/**
 * out = Wᵀ for the rows [r0, r1) of W, which are columns of out. `columns` are those of W that mean something. As many rows as
 * a vector has numbers are turned at once, in registers; what is left at the edges goes number by number.
 */
export function transpose(
  r0: usize,
  r1: usize,
  W: usize,
  strideW: usize,
  columns: usize,
  out: usize,
  strideOut: usize,
): void {
  const width = ROW / sizeof<Real>();
  const first = min(r1, (r0 + LANES - 1) & ~(LANES - 1));
  const last = max(first, r1 & ~(LANES - 1));
  const whole = columns & ~(LANES - 1);
  for (let j: usize = 0; j < whole; j += width) {
    const count = min(width, whole - j);
    for (let r = first; r < last; r += LANES) {
      const w = W + (j / width) * strideW + r * ROW;
      const to = out + (r / width) * strideOut + (r % width) * sizeof<Real>() + j * ROW;
      for (let i: usize = 0; i < count; i += LANES) Square.turn(w + i * sizeof<Real>(), to + i * ROW);
    }
  }
  turnNumbers(r0, first, 0, columns, W, strideW, out, strideOut);
  turnNumbers(first, last, whole, columns, W, strideW, out, strideOut);
  turnNumbers(last, r1, 0, columns, W, strideW, out, strideOut);
}

function turnNumbers(
  r0: usize,
  r1: usize,
  j0: usize,
  j1: usize,
  W: usize,
  strideW: usize,
  out: usize,
  strideOut: usize,
): void {
  const width = ROW / sizeof<Real>();
  for (let j = j0; j < j1; j++) {
    const w = W + (j / width) * strideW + (j % width) * sizeof<Real>();
    const to = out + j * ROW;
    for (let r = r0; r < r1; r++)
      store<Real>(to + (r / width) * strideOut + (r % width) * sizeof<Real>(), load<Real>(w + r * ROW));
  }
}
