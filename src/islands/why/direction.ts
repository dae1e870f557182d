export const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Arrow = (typeof ARROWS)[number];
export const isArrow = (key: string): key is Arrow => (ARROWS as readonly string[]).includes(key);

export interface Point {
  readonly x: number;
  readonly y: number;
}

const TOWARDS: Readonly<Record<Arrow, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** How much further a place feels for lying beside the way than along it. */
const BESIDE = 2;
/** A place that lies more beside the way than along it is taken only if there is no other. */
const ASIDE = 1e6;
/** Nearer along the way than this counts as the same place, in pixels. */
const LEAST = 2;

/** Which of the places lies nearest to `from` in the direction of the arrow, by its number; undefined if none does. */
export function nearest(from: Point, places: readonly Point[], arrow: Arrow): number | undefined {
  const { x, y } = TOWARDS[arrow];
  let best: number | undefined;
  let least = Infinity;
  places.forEach((place, i) => {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * x + dy * y;
    const beside = Math.abs(dx * y) + Math.abs(dy * x);
    const cost = along + BESIDE * beside + (beside > along ? ASIDE : 0);
    if (along <= LEAST || cost >= least) return;
    least = cost;
    best = i;
  });
  return best;
}
