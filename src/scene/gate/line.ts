import type { GateWeights } from './scene.ts';

export type Point = readonly [x1: number, x2: number];

/** The square of the plane on whose edge the ends of the line can be taken hold of. */
export const REACH: readonly [least: number, most: number] = [-0.32, 1.52];

/**
 * Where the line w1·x1 + w2·x2 + b = 0 enters and leaves the square. Who goes from the first end to the second has the
 * side that fires on the right. Undefined if the line does not cross it, or if there is none.
 */
export function endsOf({ w1, w2, b }: GateWeights): readonly [Point, Point] | undefined {
  const size = Math.hypot(w1, w2);
  if (size === 0) return undefined;
  const [dx, dy] = [-w2 / size, w1 / size];
  // The point of the line next to the origin, and how far from it the line is inside.
  const [px, py] = [(-b * w1) / (size * size), (-b * w2) / (size * size)];
  let [from, to] = [-Infinity, Infinity];
  for (const [p, d] of [
    [px, dx],
    [py, dy],
  ] as const) {
    if (d === 0) {
      if (p < REACH[0] || p > REACH[1]) return undefined;
      continue;
    }
    const cuts = REACH.map((edge) => (edge - p) / d);
    from = Math.max(from, Math.min(...cuts));
    to = Math.min(to, Math.max(...cuts));
  }
  if (!(from < to)) return undefined;
  return [
    [px + from * dx, py + from * dy],
    [px + to * dx, py + to * dy],
  ];
}

/** Points nearer than this do not say which way a line goes. */
const NEAREST = 0.05;

/**
 * Weights whose line goes through two points, from the first end to the second, rounded so that they can be read. `size`
 * is the length of (w1, w2), which the line itself leaves open. Undefined for points that are one.
 */
export function weightsThrough([from, to]: readonly [Point, Point], size: number): GateWeights | undefined {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < NEAREST) return undefined;
  const long = Math.max(size, 0.1);
  const decimals = long < 0.5 ? 3 : 2;
  // + 0 makes 0 of −0.
  const round = (value: number): number => Number(value.toFixed(decimals)) + 0;
  const [w1, w2] = [(long * dy) / length, (-long * dx) / length];
  return { w1: round(w1), w2: round(w2), b: round(-(w1 * from[0] + w2 * from[1])) };
}
