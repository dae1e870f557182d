import type { Point } from '../plot/plane.ts';

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Callout {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** As wide and high as the texts are at most: "slope 0.2350" beside the point, "value a" at a curve. */
const WIDE = 92;
const NAME_WIDE = 62;
const HIGH = 17;

const meets = (x: number, y: number, wide: number, [nameX, nameY]: Point): boolean =>
  x < nameX + NAME_WIDE && x + wide > nameX && Math.abs(y - nameY) < HIGH;

/**
 * Where a short text stands beside a point: below it to the right if that is inside the frame and clear of the names, whose
 * texts begin at these positions; otherwise to the left, or above.
 */
export function calloutPlace([x, y]: Point, names: readonly Point[], frame: Frame): Callout {
  const below = Math.min(y + 26, frame.bottom - 8);
  const above = Math.max(y - 18, frame.top + 14);
  const ways = [below, above].flatMap((at) => [
    { x: x + 18, y: at, anchor: 'start' as const },
    { x: x - 18, y: at, anchor: 'end' as const },
  ]);
  const startOf = (way: Callout): number => (way.anchor === 'start' ? way.x : way.x - WIDE);
  const fits = ways.filter((way) => startOf(way) >= frame.left && startOf(way) + WIDE <= frame.right);
  return (
    fits.find((way) => !names.some((name) => meets(startOf(way), way.y, WIDE, name))) ?? fits[0] ?? ways[0]!
  );
}
