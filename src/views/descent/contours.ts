import { contours } from 'd3-contour';
import type { Grid } from '#scene/descent/landscape.ts';
import type { SurfaceName } from '#scene/surface/polynomials.ts';
import type { Plane } from '../plot/plane.ts';

/** The heights that have a line. */
export const LEVELS: Readonly<Record<SurfaceName, readonly number[]>> = {
  bowl: [1, 4, 9, 16, 25, 36],
  valley: [0.25, 1, 4, 9, 16],
  saddle: [-16, -9, -4, -1, 1, 4, 9, 16],
  'two-minima': [-0.5, 0.5, 1.2, 2, 4, 9, 16, 25, 36],
};

/** A line of equal height for every level, as a path in pieces. */
export function contourPaths(surface: SurfaceName, grid: Grid, plane: Plane): string[] {
  const { size, from, step, heights } = grid;
  // The place i of a row stands at i + ½ in what d3-contour gives.
  const x = (i: number): string => plane.x(from + (i - 0.5) * step).toFixed(1);
  const y = (j: number): string => plane.y(from + (j - 0.5) * step).toFixed(1);
  const isOnGrid = (i: number): boolean => i >= 0.5 && i <= size - 0.5;
  /** Rings close around the grid, where no height says so: that part is left out. */
  const lineOf = (ring: readonly number[][]): string => {
    let draws = false;
    return ring
      .map(([i, j]) => {
        const follows = draws;
        draws = isOnGrid(i!) && isOnGrid(j!);
        return draws ? `${follows ? 'L' : 'M'}${x(i!)} ${y(j!)}` : '';
      })
      .join('');
  };
  return contours()
    .size([size, size])
    .thresholds([...LEVELS[surface]])([...heights])
    .map(({ coordinates }) => coordinates.flat().map(lineOf).join(''));
}
