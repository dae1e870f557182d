/** Exponents of the powers of ten between which all positive values lie; zeros have no place on a logarithmic axis. */
export function decadesOf(values: readonly number[], atMost: number): readonly [number, number] {
  const exponents = values.filter((value) => value > 0 && value < Infinity).map(Math.log10);
  if (exponents.length === 0) return [-12, 0];
  // Not −0, which Math.ceil makes of what is just below 0.
  const most = Math.ceil(Math.max(...exponents)) + 0;
  const least = Math.min(Math.floor(Math.min(...exponents)), most - 3);
  return [Math.max(least, most - atMost), most];
}

/** The exponents to be written on an axis: all, or every second, third, … multiple, so that at most `count` are. */
export function exponentTicks([least, most]: readonly [number, number], count: number): number[] {
  for (const every of [1, 2, 3, 4, 6, 8, 12]) {
    const first = Math.ceil(least / every);
    const length = Math.floor(most / every) - first + 1;
    if (length <= count) return Array.from({ length }, (_, i) => (first + i) * every + 0);
  }
  return [least, most];
}
