import { LegacyRandom } from '#numeric/random/legacy.ts';
import { matrix, type Tensor } from '#numeric/tensor.ts';

/** One point: its two features, and the label of the cloud that it belongs to. */
export interface Sample {
  readonly x1: number;
  readonly x2: number;
  readonly t: 0 | 1;
}

export interface Clouds {
  readonly training: readonly Sample[];
  readonly test: readonly Sample[];
}

/** How far a cloud spreads around its centre: the standard deviation of both features. */
const SPREADS = { apart: 0.6, close: 1 } as const;
export type CloudKind = keyof typeof SPREADS;
export const CLOUD_KINDS = ['apart', 'close'] as const satisfies readonly CloudKind[];

/** The cloud of the label 1 is around (1.1, 0.9), the other around (−1.1, −0.9). */
const CENTRE = [1.1, 0.9] as const;
const TRAINING = 12;
const TEST = 40;
/** No feature is further from 0. */
export const FURTHEST = 2.9;

/** Features have one decimal, so that a reader sees all of each number. */
export const toTenths = (value: number): number =>
  Math.round(Math.max(-FURTHEST, Math.min(FURTHEST, value)) * 10) / 10 + 0;

const drawn = new Map<string, Clouds>();

/**
 * Two clouds of a seed: 12 training points, then 40 test points, labels 0 and 1 in turn. The features of both clouds are
 * normal draws from NumPy's legacy stream, x1 before x2.
 */
export function cloudsOf(seed: number, kind: CloudKind): Clouds {
  const key = `${kind} ${seed}`;
  const known = drawn.get(key);
  if (known) return known;
  const random = LegacyRandom.seed(seed);
  const all = Array.from({ length: TRAINING + TEST }, (_, i): Sample => {
    const t = i % 2 === 0 ? 0 : 1;
    const draw = (centre: number): number =>
      toTenths((t === 1 ? centre : -centre) + SPREADS[kind] * random.randn());
    return { x1: draw(CENTRE[0]), x2: draw(CENTRE[1]), t };
  });
  const clouds = { training: all.slice(0, TRAINING), test: all.slice(TRAINING) };
  drawn.set(key, clouds);
  return clouds;
}

/** The matrix X: a row a sample, a column a feature. */
export const featuresOf = (samples: readonly Sample[]): Tensor =>
  matrix(samples.map(({ x1, x2 }) => [x1, x2]));
/** Their labels as a column. */
export const labelsOf = (samples: readonly Sample[]): Tensor => matrix(samples.map(({ t }) => [t]));
