import type { Numbers } from '#numeric/tensor.ts';
import type { Nonzero } from './matmul-nonzero.ts';

const plain: number[] = [];

/**
 * The numbers as a plain array, which V8 reads with fewer instructions a number than a typed one: a fifth of the time of
 * training. It is valid until the next call.
 */
export function plainCopy(data: Numbers): readonly number[] {
  // Grown beforehand, and with a fraction: an array that may grow or turn from integers in the loop is written slowly.
  while (plain.length < data.length) plain.push(0.5);
  for (let i = 0; i < data.length; i++) plain[i] = data[i]!;
  return plain;
}

/**
 * Rows of a matrix product, written from out[at] on: row i, column j is Σ values[k] · m[places[k], j] over the nonzeros k of
 * row i, added in their order. Sums are kept in float64 whatever `out` is.
 */
export function productRows(
  out: Numbers,
  at: number,
  m: readonly number[],
  columns: number,
  nonzero: Nonzero,
): void {
  const whole = columns - (columns % 8);
  if (whole > 0) inEights(out, at, m, columns, nonzero);
  if (whole < columns) oneByOne(out, at, m, columns, nonzero, whole);
}

/**
 * Eight columns at a time keep their sums in registers, which is what the speed of training rests on; the order of the
 * additions within a column, and so every bit of the result, is that of the plain double loop.
 */
function inEights(
  out: Numbers,
  at: number,
  m: readonly number[],
  columns: number,
  { starts, places, values }: Nonzero,
): void {
  const rows = starts.length - 1;
  for (let i = 0; i < rows; i++) {
    const begin = starts[i]!;
    const end = starts[i + 1]!;
    const row = at + i * columns;
    for (let j = 0; j + 8 <= columns; j += 8) {
      let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0; // prettier-ignore
      for (let k = begin; k < end; k++) {
        const value = values[k]!;
        const from = (Math.imul(places[k]!, columns) + j) | 0;
        s0 += value * m[from]!;
        s1 += value * m[(from + 1) | 0]!;
        s2 += value * m[(from + 2) | 0]!;
        s3 += value * m[(from + 3) | 0]!;
        s4 += value * m[(from + 4) | 0]!;
        s5 += value * m[(from + 5) | 0]!;
        s6 += value * m[(from + 6) | 0]!;
        s7 += value * m[(from + 7) | 0]!;
      }
      const to = row + j;
      out[to] = s0;
      out[to + 1] = s1;
      out[to + 2] = s2;
      out[to + 3] = s3;
      out[to + 4] = s4;
      out[to + 5] = s5;
      out[to + 6] = s6;
      out[to + 7] = s7;
    }
  }
}

function oneByOne(
  out: Numbers,
  at: number,
  m: readonly number[],
  columns: number,
  { starts, places, values }: Nonzero,
  firstColumn: number,
): void {
  for (let i = 0; i + 1 < starts.length; i++)
    for (let j = firstColumn; j < columns; j++) {
      let sum = 0;
      for (let k = starts[i]!; k < starts[i + 1]!; k++)
        sum += values[k]! * m[Math.imul(places[k]!, columns) + j]!;
      out[at + i * columns + j] = sum;
    }
}
