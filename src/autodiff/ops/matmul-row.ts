import type { Numbers } from '#numeric/tensor.ts';
import type { Nonzero } from './matmul-nonzero.ts';

/**
 * One row of a matrix product: out[at + j] = Σ values[k] · m[places[k], j] for each of m's columns, k running from `from` up
 * to `to`, added in that order. Sums are kept in float64 whatever `out` is.
 *
 * Eight columns at a time keep their sums in registers, which is what the speed of training rests on; the order of the
 * additions within a column, and so every bit of the result, is that of the plain double loop.
 */
export function productRow(
  out: Numbers,
  at: number,
  m: Numbers,
  columns: number,
  { places, values }: Pick<Nonzero, 'places' | 'values'>,
  from: number,
  to: number,
): void {
  let j = 0;
  for (; j + 8 <= columns; j += 8) {
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0; // prettier-ignore
    for (let k = from; k < to; k++) {
      const value = values[k]!;
      const row = (Math.imul(places[k]!, columns) + j) | 0;
      s0 += value * m[row]!;
      s1 += value * m[(row + 1) | 0]!;
      s2 += value * m[(row + 2) | 0]!;
      s3 += value * m[(row + 3) | 0]!;
      s4 += value * m[(row + 4) | 0]!;
      s5 += value * m[(row + 5) | 0]!;
      s6 += value * m[(row + 6) | 0]!;
      s7 += value * m[(row + 7) | 0]!;
    }
    const first = at + j;
    out[first] = s0;
    out[first + 1] = s1;
    out[first + 2] = s2;
    out[first + 3] = s3;
    out[first + 4] = s4;
    out[first + 5] = s5;
    out[first + 6] = s6;
    out[first + 7] = s7;
  }
  for (; j < columns; j++) {
    let sum = 0;
    for (let k = from; k < to; k++) sum += values[k]! * m[Math.imul(places[k]!, columns) + j]!;
    out[at + j] = sum;
  }
}
