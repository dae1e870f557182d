/**
 * The straight-line map from one interval to another. Lesson 10 needs no more of a scale; d3-scale brings formats and
 * colours with it, 10 KB of the page.
 */
export const linear =
  ([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]) =>
  (value: number): number =>
    r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);

/** Round whole numbers from 0 to `last`, about `count` of them: every 1, 2, 5, 10, 20, 50, … as d3-array chooses. */
export function wholeTicks(last: number, count: number): number[] {
  const power = 10 ** Math.floor(Math.log10(last / count));
  const rest = last / count / power;
  const times = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.SQRT2 ? 2 : 1;
  const every = Math.max(1, times * power);
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every);
}
