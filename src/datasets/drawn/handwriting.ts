import type { LegacyRandom } from '#numeric/random/legacy.ts';
import type { PenPoint, Template } from './templates.ts';

/** Straight pieces that stand for the curve between two points of a template: under 2 pixels each in a drawn digit. */
const PIECES = 4;

/** What one hand does to a template at one time. All lengths in heights of the digit. */
export interface Hand {
  /** How far the top leans to the right of the bottom. */
  readonly slant: number;
  /** Clockwise, in radians. */
  readonly rotation: number;
  /** Width against the template's. */
  readonly widening: number;
  /** How far the middle bulges to the right. */
  readonly bend: number;
  /** Standard deviation of each point of the template, in each direction. */
  readonly unsteadiness: number;
}

/** A hand at random, leaning to the right on average, as most do. */
export function randomHand(random: LegacyRandom): Hand {
  return {
    slant: 0.12 + 0.2 * random.randn(),
    rotation: 0.08 * random.randn(),
    widening: 0.85 * Math.exp(0.18 * random.randn()),
    bend: 0.03 * random.randn(),
    unsteadiness: 0.015 + 0.025 * random.random(),
  };
}

/**
 * The strokes of a template as this hand writes them: each a line x0, y0, x1, y1, … fine enough to look like the curve.
 */
export function write(template: Template, hand: Hand, random: LegacyRandom): Float64Array[] {
  const cos = Math.cos(hand.rotation);
  const sin = Math.sin(hand.rotation);
  return template.map((stroke) => {
    const points = stroke.map(([x, y, turn]): PenPoint => {
      const down = y - 0.5 + hand.unsteadiness * random.randn();
      const bulge = hand.bend * (1 - 4 * down * down);
      const right =
        hand.widening * (x - 0.5 + hand.unsteadiness * random.randn()) - hand.slant * down + bulge;
      const at = [right * cos - down * sin, right * sin + down * cos] as const;
      return turn ? [...at, turn] : at;
    });
    return curve(points);
  });
}

/** A Catmull–Rom spline: through every point, there along the line between its neighbours, at a corner along neither. */
function curve(points: readonly PenPoint[]): Float64Array {
  const spans = points.length - 1;
  const line = new Float64Array(2 * (spans * PIECES + 1));
  line[0] = points[0]![0];
  line[1] = points[0]![1];
  let at = 2;
  for (let i = 0; i < spans; i++) {
    const [from, to] = [points[i]!, points[i + 1]!];
    const before = i === 0 || from[2] ? from : points[i - 1]!;
    const after = i === spans - 1 || to[2] ? to : points[i + 2]!;
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      line[at++] = hermite(t, from[0], to[0], (to[0] - before[0]) / 2, (after[0] - from[0]) / 2);
      line[at++] = hermite(t, from[1], to[1], (to[1] - before[1]) / 2, (after[1] - from[1]) / 2);
    }
  }
  return line;
}

/** The cubic from `p` to `q` that leaves with slope `v` and arrives with slope `w`, at `t` in [0, 1]. */
function hermite(t: number, p: number, q: number, v: number, w: number): number {
  const s = 1 - t;
  return s * s * (1 + 2 * t) * p + t * t * (1 + 2 * s) * q + t * s * (s * v - t * w);
}
