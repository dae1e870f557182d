import { toTenths, type Sample } from './samples.ts';

/** Points nearer than this cover one another. */
const APART = 0.5;
/** Around the middle, ring by ring. */
const RINGS = [0.6, 1.2, 1.8, 2.4] as const;
const PER_RING = 8;

/** Where a new point of a label stands: near the middle, and clear of all the other points as long as there is room. */
export function placeFor(t: 0 | 1, samples: readonly Sample[]): Sample {
  const middle: Sample = { x1: 0, x2: t === 1 ? 0.3 : -0.3, t };
  const around = RINGS.flatMap((radius) =>
    Array.from({ length: PER_RING }, (_, i): Sample => {
      const angle = (2 * Math.PI * i) / PER_RING;
      const [x1, x2] = [radius * Math.cos(angle), middle.x2 + radius * Math.sin(angle)];
      return { x1: toTenths(x1), x2: toTenths(x2), t };
    }),
  );
  const isClear = (place: Sample): boolean =>
    samples.every(({ x1, x2 }) => Math.hypot(x1 - place.x1, x2 - place.x2) >= APART);
  return [middle, ...around].find(isClear) ?? middle;
}
