import { NUMERICAL_STEP, type Point } from '../surface/differences.ts';
import type { SurfaceName } from '../surface/polynomials.ts';
import { slopesOf } from '../surface/surface.ts';
import type { Place } from './runs.ts';
import { EDGE, updateOf, type DescentScene } from './scene.ts';

/**
 * What has become of a walk.
 * - left: a coordinate has grown beyond every number that a double can hold.
 * - blind: so far out that the central difference is 0 where the surface is steep, as if it were a minimum.
 * - diverging: off the map, and higher than at the start.
 * - bottomless: off the map and below 0, on the saddle, which falls for ever.
 * - jumping: back where it was two updates ago, no lower.
 * - crawling: steep here, and yet the walk is hardly a thousandth long after ten updates.
 * - level: the gradient is all but 0, and the walk has all but stopped.
 */
export type Outcome =
  | { readonly kind: 'left'; readonly update: number }
  | {
      readonly kind: 'blind';
      readonly coordinate: 0 | 1;
      readonly slope: number;
      readonly lost: 'step' | 'height';
    }
  | { readonly kind: 'diverging' | 'bottomless' | 'jumping' | 'crawling' | 'start' | 'moving' }
  | { readonly kind: 'level'; readonly where: 'minimum' | 'deeper' | 'shallower' | 'saddle' };

/** Gradients and steps below this count as none. */
const LITTLE = 1e-3;
const CRAWLS_AFTER = 10;
const JUMPS_AFTER = 4;

export function outcomeOf(scene: DescentScene, place: Place): Outcome {
  const { walk, index, point, value } = place;
  const { surface } = scene;
  const isOff = !isInside(point, EDGE);
  // However far it has come: no digits and no other rate would have given it a bottom.
  if (surface === 'saddle' && isOff && value < 0) return { kind: 'bottomless' };
  if (walk.left !== undefined && updateOf(scene) >= walk.left) return { kind: 'left', update: walk.left };
  if (index === 0) return { kind: 'start' };
  const slopes = slopesOf(surface)(point);
  const coordinate = scene.gradient === 'numerical' ? blindAt(place.gradient, slopes, point) : undefined;
  if (coordinate !== undefined) {
    const lost = loses(point[coordinate]) ? 'step' : 'height';
    return { kind: 'blind', coordinate, slope: slopes[coordinate], lost };
  }
  if (isOff && value > walk.values[0]!) return { kind: 'diverging' };
  const steep = Math.hypot(...slopes) > LITTLE;
  if (steep && jumps(place)) return { kind: 'jumping' };
  if (steep && index >= CRAWLS_AFTER && lengthOf(place) < LITTLE) return { kind: 'crawling' };
  if (steep || apart(point, walk.points[index - 1]!) > LITTLE) return { kind: 'moving' };
  return { kind: 'level', where: levelOn(surface, value) };
}

/** The first update after which the central difference is 0 although the surface is steep there. */
export function blindFrom(surface: SurfaceName, { points, gradients }: Place['walk']): number | undefined {
  const slopes = slopesOf(surface);
  const found = points.findIndex((point, i) =>
    gradients[i]!.every((slope, k) => slope === 0 && Math.abs(slopes(point)[k]!) > 1),
  );
  return found < 0 ? undefined : found;
}

/** True where x + h and x − h are x again. */
const loses = (x: number): boolean => x + NUMERICAL_STEP === x && x - NUMERICAL_STEP === x;

/** The coordinate furthest out whose numerical slope is 0 while the slope is not. */
function blindAt(numerical: Point, slopes: Point, point: Point): 0 | 1 | undefined {
  const blind = ([0, 1] as const).filter((k) => numerical[k] === 0 && Math.abs(slopes[k]) > 1);
  return blind.toSorted((a, b) => Math.abs(point[b]) - Math.abs(point[a]))[0];
}

/** Whether the last two updates cancelled, each of them far longer than little. */
function jumps({ walk: { points, values }, index, point, value }: Place): boolean {
  if (index < JUMPS_AFTER || apart(point, points[index - 1]!) < 100 * LITTLE) return false;
  return apart(point, points[index - 2]!) < LITTLE && value > values[index - 2]! - LITTLE;
}

/** How far a walk has gone by now, every step counted. */
const lengthOf = ({ walk: { points }, index }: Place): number =>
  points.slice(1, index + 1).reduce((sum, point, i) => sum + apart(point, points[i]!), 0);

const isInside = (point: Point, edge: number): boolean => point.every((x) => Math.abs(x) <= edge);
const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function levelOn(surface: SurfaceName, value: number): 'minimum' | 'deeper' | 'shallower' | 'saddle' {
  if (surface === 'saddle') return 'saddle';
  if (surface !== 'two-minima') return 'minimum';
  return value < 0 ? 'deeper' : 'shallower';
}
