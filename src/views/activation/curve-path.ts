import { line } from 'd3-shape';
import type { Plane } from '../plot/plane.ts';

type Numbers = ArrayLike<number>;

/** Two places that are as good as one: where values differ there, the curve jumps. */
const SAME_PLACE = 1e-6;
const JUMP = 1e-3;

/** The path of a curve: broken where it jumps, and where it leaves the frame upwards or downwards. */
export function curvePath(plane: Plane, z: Numbers, values: Numbers): string {
  const [least, most] = plane.y.domain() as [number, number];
  const draw = line<number>()
    .defined((i) => values[i]! >= least && values[i]! <= most)
    .x((i) => plane.x(z[i]!))
    .y((i) => plane.y(values[i]!))
    .digits(1);
  const pieces: number[][] = [[]];
  for (let i = 0; i < z.length; i++) {
    const jumps = i > 0 && z[i]! - z[i - 1]! < SAME_PLACE && Math.abs(values[i]! - values[i - 1]!) > JUMP;
    if (jumps) pieces.push([]);
    pieces.at(-1)!.push(i);
  }
  return pieces.map((piece) => draw(piece) ?? '').join('');
}

/** The ends of a line through a point of the plane with this slope: so long on paper to either side, and inside the frame. */
export function tangentEnds(
  plane: Plane,
  [z, a]: readonly [number, number],
  slope: number,
  reach: number,
): readonly [x1: number, y1: number, x2: number, y2: number] {
  const [x, y] = [plane.x(z), plane.y(a)];
  const across = plane.x(1) - plane.x(0);
  const up = (plane.y(1) - plane.y(0)) * slope;
  const length = Math.hypot(across, up);
  const [dx, dy] = [across / length, up / length];
  const room = (direction: 1 | -1): number => {
    const toSide = direction * dx > 0 ? plane.left + plane.width - x : x - plane.left;
    const upOrDown = direction * dy;
    const toEdge = upOrDown < 0 ? y - plane.top : plane.top + plane.height - y;
    return Math.min(reach, toSide / dx, upOrDown === 0 ? reach : toEdge / Math.abs(dy));
  };
  const [back, on] = [room(-1), room(1)];
  return [x - back * dx, y - back * dy, x + on * dx, y + on * dy];
}
