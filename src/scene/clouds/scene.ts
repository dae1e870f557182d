import { choiceField, codec, integerField, numberField, type Field } from '../codec.ts';
import { CLOUD_KINDS, cloudsOf, FURTHEST, type CloudKind, type Clouds, type Sample } from './samples.ts';

/** Two clouds of points, a rule that the reader writes, and a line that learns. */
export interface CloudScene {
  readonly clouds: CloudKind;
  readonly seed: number;
  /** The training points as the reader has made them; undefined as long as they are those of the seed. */
  readonly points: readonly Sample[] | undefined;
  /** The reader's rule: 1 where x2 is above (or below) slope·x1 + height. */
  readonly slope: number;
  readonly height: number;
  readonly side: 'above' | 'below';
  readonly lr: number;
  /** Where the latest run of updates began, how many updates it has behind it, and how many there were before it. */
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
  readonly steps: number;
  readonly before: number;
  readonly test: 'hidden' | 'shown';
  /** The chosen sample, from 1; 0 for none. */
  readonly at: number;
}

export const FEWEST = 2;
export const MOST = 16;
/** A run goes so far and no further. */
export const LAST_STEP = 5000;
export const RATES = [0, 10] as const;
export const RULE_BOUND = FURTHEST;

/** `1.2,-0.4,1_…`: features and label of each sample. */
const pointsField: Field<readonly Sample[] | undefined> = {
  initial: undefined,
  write: (points) => (points ?? []).map(({ x1, x2, t }) => `${x1},${x2},${t}`).join('_'),
  read(text) {
    const points = text.split('_').map(readPoint);
    const fits = points.length >= FEWEST && points.length <= MOST;
    return fits && points.every((point) => point !== undefined) ? points : undefined;
  },
};

function readPoint(text: string): Sample | undefined {
  const parts = /^(-?\d(?:\.\d)?),(-?\d(?:\.\d)?),([01])$/.exec(text);
  if (!parts) return undefined;
  const [x1, x2, t] = parts.slice(1).map(Number) as [number, number, 0 | 1];
  return Math.abs(x1) <= FURTHEST && Math.abs(x2) <= FURTHEST ? { x1, x2, t } : undefined;
}

/** Further than any parameter comes. */
const LARGEST = 1e6;

export const cloudLink = codec<CloudScene>('v1', {
  clouds: choiceField('apart', CLOUD_KINDS),
  seed: integerField(4, 0, 9999),
  points: pointsField,
  slope: numberField(0.5, -RULE_BOUND, RULE_BOUND),
  height: numberField(0.5, -RULE_BOUND, RULE_BOUND),
  side: choiceField('above', ['above', 'below']),
  lr: numberField(0.1, ...RATES),
  w1: numberField(1, -LARGEST, LARGEST),
  w2: numberField(-1, -LARGEST, LARGEST),
  b: numberField(0.2, -LARGEST, LARGEST),
  steps: integerField(0, 0, LAST_STEP),
  before: integerField(0, 0, LARGEST),
  test: choiceField('hidden', ['hidden', 'shown']),
  at: integerField(0, 0, MOST),
});

/** The points that the line learns from and those that it never sees. */
export function samplesOf({ clouds, seed, points }: CloudScene): Clouds {
  const drawn = cloudsOf(seed, clouds);
  return points ? { ...drawn, training: points } : drawn;
}
