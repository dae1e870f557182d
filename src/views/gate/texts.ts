import { fourDigits } from '#notation/numbers.ts';

/** A sum in a column of sums: four decimals, so that they stand under one another; more for what is next to 0 but not 0. */
export const sumText = (value: number): string =>
  value !== 0 && Math.abs(value) < 5e-5 ? fourDigits(value) : value.toFixed(4).replace('-', '−');
