export type Point = readonly [x: number, y: number];
/** A way through the drawing as a fine polyline. */
export type Route = readonly Point[];

const SAMPLES = 48;

/** A straight way. */
export const straight = (from: Point, to: Point): Route => [from, to];

/** A cubic that leaves and arrives along one axis: sideways in the wide drawing, up and down in the tall one. */
export function bend([x1, y1]: Point, [x2, y2]: Point, axis: 'x' | 'y'): Route {
  const [c1, c2]: [Point, Point] =
    axis === 'x'
      ? [[(x1 + x2) / 2, y1], [(x1 + x2) / 2, y2]]
      : [[x1, (y1 + y2) / 2], [x2, (y1 + y2) / 2]]; // prettier-ignore
  return Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const u = i / SAMPLES;
    const w = 1 - u;
    const mix = (a: number, b: number, c: number, d: number): number =>
      w * w * w * a + 3 * w * w * u * b + 3 * w * u * u * c + u * u * u * d;
    return [mix(x1, c1[0], c2[0], x2), mix(y1, c1[1], c2[1], y2)] as const;
  });
}

export const reversed = (route: Route): Route => route.toReversed();

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

export function lengthOf(route: Route): number {
  return route.slice(1).reduce((total, point, i) => total + distance(route[i]!, point), 0);
}

/** The point `at` units along the route, and the direction of travel there as a unit vector. */
export function along(route: Route, at: number): { readonly point: Point; readonly direction: Point } {
  let left = at;
  for (let i = 0; i + 1 < route.length; i++) {
    const [a, b] = [route[i]!, route[i + 1]!];
    const step = distance(a, b);
    if (left > step && i + 2 < route.length) {
      left -= step;
      continue;
    }
    const u = left / step;
    const point: Point = [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u];
    return { point, direction: [(b[0] - a[0]) / step, (b[1] - a[1]) / step] };
  }
  throw new RangeError('A route needs at least two points.');
}

export const place = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

export const pathOf = (route: Route): string =>
  'M' + route.map(([x, y]) => `${place(x)} ${place(y)}`).join('L');
