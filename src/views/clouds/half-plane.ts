import type { Line } from '#scene/clouds/sides.ts';
import type { Plane, Point } from '../plot/plane.ts';

/** What a line cuts out of the frame of a plane, in positions of the view box. */
export interface HalfPlane {
  /** Where w1·x1 + w2·x2 + b is above 0, as a closed path; empty where it is nowhere. */
  readonly above: string;
  /** The piece of the line inside the frame; empty if it passes by. */
  readonly border: string;
  /** The corner of the frame deepest on each side; undefined where the whole frame is on the other. */
  readonly plus: Point | undefined;
  readonly minus: Point | undefined;
}

export function halfPlane({ w1, w2, b }: Line, plane: Plane): HalfPlane {
  const [[x0, x1], [y0, y1]] = [plane.x.domain(), plane.y.domain()] as [[number, number], [number, number]];
  const corners: readonly Point[] = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]]; // prettier-ignore
  const sum = ([x, y]: Point): number => w1 * x + w2 * y + b;
  const inside: Point[] = [];
  const crossings: Point[] = [];
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length]!;
    const [here, there] = [sum(corner), sum(next)];
    if (here > 0) inside.push(corner);
    if (here > 0 === there > 0) return;
    const share = here / (here - there);
    const crossing: Point = [
      corner[0] + share * (next[0] - corner[0]),
      corner[1] + share * (next[1] - corner[1]),
    ];
    inside.push(crossing);
    crossings.push(crossing);
  });
  const path = (points: readonly Point[]): string =>
    points.length < 2
      ? ''
      : `M${points.map(([x, y]) => `${plane.x(x).toFixed(1)} ${plane.y(y).toFixed(1)}`).join('L')}`;
  const [lowest, highest] = [...corners].sort((a, c) => sum(a) - sum(c)).filter((_, i) => i === 0 || i === 3);
  return {
    above: inside.length > 2 ? `${path(inside)}Z` : '',
    border: path(crossings),
    plus: sum(highest!) > 0 ? highest : undefined,
    minus: sum(lowest!) <= 0 ? lowest : undefined,
  };
}
