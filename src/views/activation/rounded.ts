import { asGiven, fourDigits } from '#notation/numbers.ts';

/** Smaller than what rounding leaves of sums that ought to be 0. */
const NOTHING = 1e-12;

/** As drawings have it: four significant digits, but 0 and 1 and other whole numbers as they are. */
export function rounded(value: number): string {
  if (Math.abs(value) < NOTHING) return '0';
  return Number.isInteger(value) ? asGiven(value) : fourDigits(value);
}
