import { DOMAIN, type Grid } from '#scene/xor/moment.ts';
import type { Point } from '../plot/plane.ts';

/** Every so many points of the grid a line is drawn. */
const EVERY = 4;

/** Where two neurons, `a` and `b` from 0, send a point of the grid. */
const sentTo = ({ hidden, outputs }: Grid, a: number, b: number, at: number): Point => {
  const units = hidden.length / outputs.length;
  return [hidden[at * units + a]!, hidden[at * units + b]!];
};

/** Lines of equal x1 and of equal x2, as two neurons of the hidden layer bend them. */
export function foldedLines(
  grid: Grid,
  a: number,
  b: number,
): { readonly edge: boolean; readonly points: Point[] }[] {
  const { side } = grid;
  const [least, most] = DOMAIN;
  const along = Array.from({ length: side }, (_, i) => i);
  const drawn = along.filter((i) => i % EVERY === 0);
  // The sides of the unit square stand out: the four rows are its corners.
  const isEdge = (i: number): boolean => [0, 1].includes(least + ((most - least) * i) / (side - 1));
  return drawn.flatMap((i) => [
    { edge: isEdge(i), points: along.map((j) => sentTo(grid, a, b, j * side + i)) },
    { edge: isEdge(i), points: along.map((j) => sentTo(grid, a, b, i * side + j)) },
  ]);
}

/** Where two neurons send any point of the drawn plane: between the points of the grid in proportion. */
export function bentBy(grid: Grid, a: number, b: number): (point: Point) => Point {
  const { side } = grid;
  const [least, most] = DOMAIN;
  const scale = (value: number): number => ((value - least) / (most - least)) * (side - 1);
  return ([x, y]) => {
    const [i, j] = [x, y].map((value) => Math.min(side - 2, Math.floor(scale(value)))) as [number, number];
    const [u, v] = [scale(x) - i, scale(y) - j];
    const corner = (right: number, up: number): Point => sentTo(grid, a, b, (j + up) * side + i + right);
    const mixed = (axis: 0 | 1): number =>
      (1 - v) * ((1 - u) * corner(0, 0)[axis] + u * corner(1, 0)[axis]) +
      v * ((1 - u) * corner(0, 1)[axis] + u * corner(1, 1)[axis]);
    return [mixed(0), mixed(1)];
  };
}
