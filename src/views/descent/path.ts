import type { Point } from '#scene/surface/differences.ts';
import type { Plane } from '../plot/plane.ts';

/** The part of a straight line that lies within ±edge, if any: Liang and Barsky, "A new concept and method for line clipping", 1984. */
export function within([a0, a1]: Point, [b0, b1]: Point, edge: number): readonly [Point, Point] | undefined {
  let [enter, leave] = [0, 1];
  for (const [a, b] of [
    [a0, b0],
    [a1, b1],
  ] as const) {
    const way = b - a;
    if (way === 0) {
      if (Math.abs(a) > edge) return undefined;
      continue;
    }
    const [low, high] = [(-edge - a) / way, (edge - a) / way];
    enter = Math.max(enter, Math.min(low, high));
    leave = Math.min(leave, Math.max(low, high));
  }
  if (enter > leave) return undefined;
  const at = (t: number): Point => (t === 1 ? [b0, b1] : [a0 + t * (b0 - a0), a1 + t * (b1 - a1)]);
  return [at(enter), at(leave)];
}

export const isInside = (point: Point, edge: number): boolean => point.every((x) => Math.abs(x) <= edge);

/** A walk on paper: its steps that begin or end on the map, as far as they lie on it. */
export function pathOf(points: readonly Point[], plane: Plane, edge: number): string {
  const place = ([x, y]: Point): string => `${plane.x(x).toFixed(1)} ${plane.y(y).toFixed(1)}`;
  let end = '';
  return points
    .slice(1)
    .map((point, i) => {
      // Of a step from outside to outside the map says nothing, though it may cross it.
      const part =
        isInside(points[i]!, edge) || isInside(point, edge) ? within(points[i]!, point, edge) : undefined;
      if (!part) return '';
      const [from, to] = part.map(place) as [string, string];
      const joins = from === end;
      end = to;
      return `${joins ? '' : `M${from}`}L${to}`;
    })
    .join('');
}

/** Where a walk has last left the map, which way it went there, and with which update; undefined while it is on it. */
export function exitOf(
  points: readonly Point[],
  edge: number,
): { readonly at: Point; readonly way: Point; readonly update: number } | undefined {
  const update = points.findLastIndex((point) => isInside(point, edge)) + 1;
  if (update === 0 || update >= points.length) return undefined;
  const [from, to] = [points[update - 1]!, points[update]!];
  const part = within(from, to, edge);
  if (!part) return undefined;
  const way: Point = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(...way);
  return { at: part[1], way: [way[0] / long, way[1] / long], update };
}
