import { scaleLinear, type ScaleLinear } from 'd3-scale';

export type Point = readonly [x: number, y: number];
export type Interval = readonly [least: number, most: number];

/** A square or oblong part of a plane on paper: `x` and `y` give positions in the view box, y upwards. */
export interface Plane {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** The frame in the view box. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The point of the plane at a position of the view box. */
  at(position: Point): Point;
}

/** A plane on a frame whose upper left corner is (left, top). */
export function planeOf(
  [x0, x1]: Interval,
  [y0, y1]: Interval,
  { left, top, width, height }: Pick<Plane, 'left' | 'top' | 'width' | 'height'>,
): Plane {
  const x = scaleLinear([x0, x1], [left, left + width]);
  const y = scaleLinear([y0, y1], [top + height, top]);
  return { x, y, left, top, width, height, at: ([px, py]) => [x.invert(px), y.invert(py)] };
}
