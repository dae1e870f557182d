import { contours } from 'd3-contour';
import { DOMAIN, type Grid } from '#scene/xor/moment.ts';
import type { Point } from '../plot/plane.ts';

/** Where the output is above ½: closed outlines, and of them the pieces that lie inside the frame. In points of the plane. */
export interface Region {
  readonly above: readonly (readonly Point[])[];
  readonly border: readonly (readonly Point[])[];
}

/** The part of the drawn plane in which the network answers 1. */
export function regionOf({ side, outputs }: Grid): Region {
  const [shape] = contours().size([side, side]).thresholds([0.5])(outputs as unknown as number[]);
  const above = shape!.coordinates.flat().map((ring) => ring.map(([x, y]) => pointOf(x!, y!, side)));
  return { above, border: above.flatMap(insideOf) };
}

/** Samples stand at the middles of the contour's cells; outside the outermost samples nothing is known. */
function pointOf(x: number, y: number, side: number): Point {
  const [least, most] = DOMAIN;
  const at = (cell: number): number =>
    least + ((most - least) * Math.max(0, Math.min(side - 1, cell - 0.5))) / (side - 1);
  return [at(x), at(y)];
}

/** The pieces of an outline that do not run along the frame. */
function insideOf(ring: readonly Point[]): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  ring.forEach((point, i) => {
    const before = ring[i - 1];
    if (before && alongFrame(before, point)) {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
    piece.push(point);
  });
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

const alongFrame = (a: Point, b: Point): boolean =>
  [0, 1].some((axis) => DOMAIN.some((edge) => a[axis] === edge && b[axis] === edge));

/** Points as a path, each placed by `place`. */
export const pathOf = (
  lines: readonly (readonly Point[])[],
  place: (point: Point) => Point,
  closed = false,
): string =>
  lines
    .map((line) => {
      const points = line.map((point) =>
        place(point)
          .map((at) => at.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
