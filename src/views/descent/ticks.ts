/** A tick at 0 or at a power of ten: what is written, and the exponent above it if it has one. */
export interface Tick {
  readonly value: number;
  readonly digits: string;
  readonly power: string;
}

const MOST = 4;

/** Ticks at 0 and at some of the powers of ten between two heights of which the first is at most 0 and the second at least 1. */
export function powersBetween(least: number, most: number): readonly Tick[] {
  const largest = Math.max(most, -least);
  const [up, down] = [most, -least].map((height) => (height >= 1 ? Math.floor(Math.log10(height)) : -1));
  const every = Math.max(1, Math.ceil(Math.floor(Math.log10(largest)) / MOST));
  const powers = (highest: number): number[] =>
    Array.from({ length: Math.floor(highest / every) + 1 }, (_, i) => i * every).filter(
      // Two signs share the height of the plot: their smallest powers would touch 0.
      (power) => power >= (every > 1 || least < -1 ? Math.max(1, every) : 0),
    );
  const tick = (power: number, sign: '' | '−'): Tick => ({
    value: (sign === '' ? 1 : -1) * 10 ** power,
    digits: sign + (power < 4 ? String(10 ** power) : '10'),
    power: power < 4 ? '' : String(power),
  });
  return [
    ...powers(down!).map((power) => tick(power, '−')),
    { value: 0, digits: '0', power: '' },
    ...powers(up!).map((power) => tick(power, '')),
  ];
}
