/**
 * True if an answer agrees with a value to three significant digits: it may lie half a unit of the value's third digit
 * away, so that every value rounded to three digits agrees. An answer to 0 has to be within 5e-13.
 */
export function agrees(answer: number, value: number): boolean {
  const unit = value === 0 ? 1e-12 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  // A rounded answer may lie half a unit away, give or take the rounding of the doubles themselves.
  return Math.abs(answer - value) <= (unit / 2) * (1 + 1e-9);
}
