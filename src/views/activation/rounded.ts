import { asGiven, fourDigits } from '#notation/numbers.ts';

/** Smaller than what rounding leaves of sums that ought to be 0. */
const NOTHING = 1e-12;

/** As drawings have it: four significant digits, but 0 and 1 and other whole numbers as they are. */
export function rounded(value: number): string {
  if (Math.abs(value) < NOTHING) return '0';
  return Number.isInteger(value) ? asGiven(value) : fourDigits(value);
}

/** How many decimals show four significant digits of the largest of these. */
export function decimalsFor(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest < NOTHING ? 3 : Math.max(0, Math.min(4, 3 - Math.floor(Math.log10(largest))));
}

/** With the decimals of its row; what these would make 0 without being it, as elsewhere. */
export function inRow(value: number, decimals: number): string {
  const isZero = Math.abs(value) < NOTHING;
  const fixed = (isZero ? 0 : value).toFixed(decimals).replace('-', '−');
  return !isZero && Number(value.toFixed(decimals)) === 0 ? rounded(value) : fixed;
}
