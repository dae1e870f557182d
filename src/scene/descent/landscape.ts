import type { Point } from '../surface/differences.ts';
import type { SurfaceName } from '../surface/polynomials.ts';
import { heightsAt } from '../surface/surface.ts';
import { EDGE } from './scene.ts';

/** Heights on a square grid: row by row from the lowest x1, each row from the lowest x0. */
export interface Grid {
  readonly size: number;
  /** The first place of a row, and the distance between two. */
  readonly from: number;
  readonly step: number;
  readonly heights: readonly number[];
}

/** One place more than the map shows on every side, so that lines of equal height run on to its frame. */
const BEYOND = 0.25;
const CELLS = 42;
const ARROWS = Array.from({ length: 10 }, (_, i) => i - 4.5);

const grids = new Map<SurfaceName, Grid>();

export function gridOf(surface: SurfaceName): Grid {
  const known = grids.get(surface);
  if (known) return known;
  const from = -EDGE - BEYOND;
  const step = (-2 * from) / CELLS;
  const places = Array.from({ length: CELLS + 1 }, (_, i) => from + i * step);
  const { values } = heightsAt(surface, ...crossed(places));
  const grid = { size: places.length, from, step, heights: Array.from(values) };
  grids.set(surface, grid);
  return grid;
}

/** The gradient at a place of the map. */
export interface Arrow {
  readonly at: Point;
  readonly gradient: Point;
}

const fields = new Map<SurfaceName, readonly Arrow[]>();

/** Ten by ten places of the map with their gradients. */
export function fieldOf(surface: SurfaceName): readonly Arrow[] {
  const known = fields.get(surface);
  if (known) return known;
  const [x0, x1] = crossed(ARROWS);
  const { slopes } = heightsAt(surface, x0, x1);
  const field = Array.from(x0, (x, i): Arrow => ({
    at: [x, x1[i]!],
    gradient: [slopes[0][i]!, slopes[1][i]!],
  }));
  fields.set(surface, field);
  return field;
}

/** Every place with every other: x0 of them all, and x1. */
function crossed(places: readonly number[]): [Float64Array, Float64Array] {
  const all = places.flatMap((x1) => places.map((x0) => [x0, x1] as const));
  return [Float64Array.from(all, ([x0]) => x0), Float64Array.from(all, ([, x1]) => x1)];
}
