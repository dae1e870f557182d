import type { Arrow } from '#scene/descent/landscape.ts';
import type { Plane } from '../plot/plane.ts';

/** How long an arrow is on paper: longer where the surface is steeper, up to what has room. */
const [SHORTEST, PER_SLOPE, LONGEST] = [5, 2.1, 26];
const [HEAD, WING] = [5.5, 2.6];

interface Drawn {
  readonly shaft: string;
  readonly head: string;
}

/** The way down at a place, as a shaft and a head in the view box; none where the surface is level. */
export const downhill = ({ at, gradient: [by0, by1] }: Arrow, plane: Plane): Drawn | undefined =>
  uphill({ at, gradient: [-by0, -by1] }, plane);

/** The way up, as the gradient points. */
export function uphill({ at, gradient }: Arrow, plane: Plane): Drawn | undefined {
  const slope = Math.hypot(...gradient);
  if (slope === 0) return undefined;
  const length = Math.min(LONGEST, SHORTEST + PER_SLOPE * slope);
  // Heights grow upwards on the map, and downwards on paper.
  const [ux, uy] = [gradient[0] / slope, -gradient[1] / slope];
  const [x, y] = [plane.x(at[0]), plane.y(at[1])];
  const [tipX, tipY] = [x + (ux * length) / 2, y + (uy * length) / 2];
  const point = (back: number, aside: number): string =>
    `${(tipX - ux * back - uy * aside).toFixed(1)} ${(tipY - uy * back + ux * aside).toFixed(1)}`;
  return {
    shaft: `M${point(length, 0)}L${point(3, 0)}`,
    head: `M${point(0, 0)}L${point(HEAD, WING)}L${point(HEAD, -WING)}Z`,
  };
}
