import type { Row } from '#scene/xor/net.ts';

interface Placed {
  readonly name: Row;
  readonly x: number;
  readonly y: number;
}

/** One label for rows that have come to the same place. */
export interface Label {
  readonly rows: readonly Row[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Rows nearer than this share a label. */
const NEAR = 26;
const MIDDLE = 196;
const LOWEST = 336;

/** Labels beside the points, towards the middle of the frame, one for rows that lie on one another. */
export function groupsOf(points: readonly Placed[]): Label[] {
  const groups: Placed[][] = [];
  for (const point of points) {
    const found = groups.find((group) =>
      group.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < NEAR),
    );
    if (found) found.push(point);
    else groups.push([point]);
  }
  return groups.map((group) => {
    const { x, y } = group.at(-1)!;
    const right = x < MIDDLE;
    return {
      rows: group.map(({ name }) => name),
      x: x + (right ? 15 : -15),
      y: Math.min(LOWEST, y + 5),
      anchor: right ? 'start' : 'end',
    };
  });
}
