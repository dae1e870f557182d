import type { Numbers } from '#numeric/tensor.ts';

/** A number that has overflowed or is not a number, and the variable in which it stands. */
export interface NotFinite {
  /** W1, b3, L, … */
  readonly variable: string;
  /** NaN, Infinity or −Infinity. */
  readonly value: number;
}

/** The first number of `data` that is NaN or infinite. */
export function firstNotFinite(data: Numbers): number | undefined {
  // 0 · v is 0 or NaN, so four sums tell whether there is one without a branch for each number.
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0; // prettier-ignore
  let i = 0;
  for (; i + 4 <= data.length; i += 4) {
    s0 += 0 * data[i]!;
    s1 += 0 * data[i + 1]!;
    s2 += 0 * data[i + 2]!;
    s3 += 0 * data[i + 3]!;
  }
  for (; i < data.length; i++) s0 += 0 * data[i]!;
  return s0 + s1 + s2 + s3 === 0 ? undefined : data.find((value) => !Number.isFinite(value));
}
