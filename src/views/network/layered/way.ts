import { place, type Point, type Route } from '../route.ts';
import type { Box } from './columns.ts';

/** A link from box to box, past the place of its number. */
export interface Way {
  /** All of it, as an SVG path. */
  readonly d: string;
  readonly chip: Point;
  /** Before and after the number. */
  readonly in: Route;
  readonly out: Route;
}

const SAMPLES = 16;

/** A smooth way: straight to the last of `start`, in a curve past `chip` to the first of `end`, and straight on. */
export function wayThrough(start: Route, chip: Point, end: Route, axis: 'x' | 'y'): Way {
  const [from, to] = [start.at(-1)!, end[0]!];
  const lean: Point = [(to[0] - from[0]) * 0.15, (to[1] - from[1]) * 0.15];
  /** Half-way to the number along the axis: leaves and arrives straight on. */
  const straightOn = (at: Point): Point =>
    axis === 'x' ? [(at[0] + chip[0]) / 2, at[1]] : [at[0], (at[1] + chip[1]) / 2];
  const first = [from, straightOn(from), [chip[0] - lean[0], chip[1] - lean[1]], chip] as const;
  const second = [chip, [chip[0] + lean[0], chip[1] + lean[1]], straightOn(to), to] as const;
  const text = ([x, y]: Point): string => `${place(x)} ${place(y)}`;
  const curve = ([, a, b, c]: Cubic): string => `C${text(a)} ${text(b)} ${text(c)}`;
  const d = `M${start.map(text).join('L')}${curve(first)}${curve(second)}${end.slice(1).map((p) => `L${text(p)}`).join('')}`; // prettier-ignore
  return {
    d,
    chip,
    in: distinct([...start.slice(0, -1), ...sampled(first)]),
    out: distinct([...sampled(second), ...end.slice(1)]),
  };
}

/** Where a box stands at the edge of its layer, the straight end has no length, and so no direction. */
const distinct = (route: Route): Route =>
  route.filter(([x, y], i) => i === 0 || x !== route[i - 1]![0] || y !== route[i - 1]![1]);

type Cubic = readonly [Point, Point, Point, Point];

const sampled = ([p, a, b, q]: Cubic): Route =>
  Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
    const [u, w] = [i / SAMPLES, 1 - i / SAMPLES];
    const mix = (k: 0 | 1): number => w ** 3 * p[k] + 3 * w * w * u * a[k] + 3 * w * u * u * b[k] + u ** 3 * q[k]; // prettier-ignore
    return [mix(0), mix(1)];
  });

/** What of a route lies outside a box at one of its ends; marks that end at a number must not hide behind it. */
export function outside(route: Route, { x, y, width, height }: Box): Route {
  const inside = ([px, py]: Point): boolean =>
    Math.abs(px - x) < width / 2 + 1 && Math.abs(py - y) < height / 2 + 1;
  const rest = route.filter((point) => !inside(point));
  return rest.length > 1 ? rest : route;
}
