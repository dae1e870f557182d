import type { Point } from '#scene/surface/differences.ts';

/** How long one unit of slope is on paper, and the longest arrow. */
const [PER_SLOPE, LONGEST] = [5, 72];
const [HEAD, WING] = [10, 4.5];

/** A gradient as an arrow from a place of the view box, and the two parts that it is made of: across, then up. */
export interface BigArrow {
  readonly shaft: string;
  readonly head: string;
  readonly parts: string;
}

export function bigArrow([x, y]: Point, [by0, by1]: Point): BigArrow | undefined {
  const slope = Math.hypot(by0, by1);
  const length = Math.min(LONGEST, PER_SLOPE * slope);
  // A head needs some room; shorter than that there is nothing to see.
  if (length < HEAD / 4) return undefined;
  const [ux, uy] = [by0 / slope, -by1 / slope];
  const head = Math.min(HEAD, length);
  const at = (along: number, aside: number): string =>
    `${(x + ux * along - uy * aside).toFixed(1)} ${(y + uy * along + ux * aside).toFixed(1)}`;
  return {
    shaft: `M${at(0, 0)}L${at(length - head + 1, 0)}`,
    head: `M${at(length, 0)}L${at(length - head, WING)}L${at(length - head, -WING)}Z`,
    parts: `M${x} ${y}h${(ux * length).toFixed(1)}v${(uy * length).toFixed(1)}`,
  };
}
