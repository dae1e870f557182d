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
/** The frame of the drawing. */
const [LEFT, RIGHT, TOP, BOTTOM] = [24, 366, 2, 344];
/** From the middle of a point to its label, and how much room a row's label takes. */
const BESIDE = 13;
const [ABOVE, BELOW] = [12, 21];
const [WIDTH, HEIGHT] = [38, 12];

/** How far from the middle of a point its drawing reaches, with a ring round the row that is looked at. */
const DISC = 13;

/** How much further from its point a label may have to stand. */
const FURTHER = [0, 16, 32];

/**
 * Labels at a corner of the points, one for rows that lie on one another. A corner looks away from the other points, or,
 * where the frame is too near, towards them: on either side of the edges that join them. Where another point or label
 * stands there, the next corner is taken, and where all are taken, one a line or two further off.
 */
export function groupsOf(points: readonly Placed[]): Label[] {
  const groups: Placed[][] = [];
  for (const point of points) {
    const found = groups.find((group) =>
      group.some((other) => Math.hypot(other.x - point.x, other.y - point.y) < NEAR),
    );
    if (found) found.push(point);
    else groups.push([point]);
  }
  const mean = (of: 'x' | 'y'): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [middle, height] = [mean('x'), mean('y')];
  const labels: Label[] = [];
  for (const group of groups) {
    const { x, y } = group.at(-1)!;
    const room = BESIDE + WIDTH * group.length;
    const outside = x >= middle ? x + room > RIGHT : x - room < LEFT;
    const right = x >= middle !== outside;
    const wanted = y <= height !== outside;
    const above = wanted ? y - ABOVE - HEIGHT >= TOP : y + BELOW > BOTTOM;
    const rows = group.map(({ name }) => name);
    const places = FURTHER.flatMap((further) =>
      [right, !right].flatMap((isRight) =>
        [above, !above].map((isAbove): Label => ({
          rows,
          x: x + (isRight ? BESIDE : -BESIDE),
          y: y + (isAbove ? -ABOVE - further : BELOW + further),
          anchor: isRight ? 'start' : 'end',
        })),
      ),
    );
    const clashes = places.map((place) => clashesOf(place, points, labels));
    labels.push(places[clashes.indexOf(Math.min(...clashes))]!);
  }
  return labels;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a label covers. */
export function boxOf({ rows, x, y, anchor }: Label): Box {
  const width = WIDTH * rows.length;
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - HEIGHT, bottom: y + 3 };
}

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** How many points and labels a label would cover; leaving the frame is as bad as three. */
function clashesOf(label: Label, points: readonly Placed[], labels: readonly Label[]): number {
  const box = boxOf(label);
  const discs = points
    .filter(({ name }) => name !== label.rows.at(-1))
    .map(({ x, y }): Box => ({ left: x - DISC, right: x + DISC, top: y - DISC, bottom: y + DISC }));
  const covered = [...discs, ...labels.map(boxOf)].filter((other) => meet(box, other)).length;
  const isInside = box.left >= LEFT && box.right <= RIGHT && box.top >= TOP && box.bottom <= BOTTOM + 3;
  return covered + (isInside ? 0 : 3);
}
