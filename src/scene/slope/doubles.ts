const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The next double above a positive one: its bits, read as a whole number, are one more. */
export function nextDouble(x: number): number {
  double[0] = x;
  bits[0]! += 1n;
  return double[0];
}

/** How far the next double is. */
export const gapAt = (x: number): number => nextDouble(x) - x;
