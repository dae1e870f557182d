import { codec, numberField, integerField, type Codec, type Field } from '../codec.ts';

/** Probabilities of the classes, which add up to 1. */
export type Prediction = readonly number[];

/** Two predictions for samples of one class, and what keeps the logarithm finite. */
export interface LossesScene {
  readonly y: readonly [Prediction, Prediction];
  /** The class that is right, from 0. */
  readonly t: number;
  readonly delta: number;
}

export const DELTA = 1e-7;

type Example = Pick<LossesScene, 'y' | 't'>;

/**
 * ten: the two examples of document 004, "2" with 0.6 on it, and with 0.1.
 * three: the two of document 002, for t = (0, 1, 0).
 */
export const EXAMPLES = {
  ten: {
    y: [
      [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0],
      [0.1, 0.05, 0.1, 0, 0.05, 0.1, 0, 0.6, 0, 0],
    ],
    t: 2,
  },
  three: {
    y: [
      [0.1, 0.8, 0.1],
      [0.4, 0.2, 0.4],
    ],
    t: 1,
  },
} as const satisfies Readonly<Record<string, Example>>;
export type ExampleName = keyof typeof EXAMPLES;

const MOST_CLASSES = 10;

const writePrediction = (prediction: Prediction): string => prediction.map(String).join(',');
const writePair = ([first, second]: LossesScene['y']): string =>
  `${writePrediction(first)}/${writePrediction(second)}`;

/** Two predictions written alike are the same object, so that a scene can be told from the initial one. */
function settled(y: LossesScene['y']): LossesScene['y'] {
  const text = writePair(y);
  return Object.values(EXAMPLES).find((example) => writePair(example.y) === text)?.y ?? y;
}

function readPrediction(text: string): Prediction | undefined {
  const parts = text.split(',');
  if (!parts.every((part) => /^\d(\.\d+)?(e-\d+)?$/.test(part))) return undefined;
  const prediction = parts.map(Number);
  const total = prediction.reduce((sum, p) => sum + p, 0);
  return Math.abs(total - 1) < 1e-9 ? prediction : undefined;
}

const pairField: Field<LossesScene['y']> = {
  initial: EXAMPLES.ten.y,
  write: writePair,
  read(text) {
    const [first, second, ...more] = text.split('/').map(readPrediction);
    if (!first || !second || more.length > 0 || first.length !== second.length) return undefined;
    return first.length >= 2 && first.length <= MOST_CLASSES ? settled([first, second]) : undefined;
  },
};

const fields = codec<LossesScene>('v1', {
  y: pairField,
  t: integerField(EXAMPLES.ten.t, 0, MOST_CLASSES - 1),
  delta: numberField(DELTA, 0, 0.1),
});

/** The link of the figure; a target that is none of the classes is refused. */
export const lossesLink: Codec<LossesScene> = {
  ...fields,
  decode(text) {
    const decoded = fields.decode(text);
    const { y, t } = decoded.state;
    if (t < y[0].length) return decoded;
    return { state: fields.initial, problem: { code: 'bad-value', key: 't', value: String(t) } };
  },
};

/** Which example the scene began with: they differ in how many classes they have. */
export const exampleOf = ({ y }: LossesScene): ExampleName => (y[0].length === 3 ? 'three' : 'ten');

/** Probabilities that the reader moves are whole thousandths. */
const UNITS = 1000;

/**
 * A prediction with another probability for class `k`. The others give way, or fill up, in proportion, so that the sum
 * stays 1; where they were all 0 they share alike.
 */
export function withProbability(prediction: Prediction, k: number, probability: number): Prediction {
  const units = Math.round(Math.max(0, Math.min(1, probability)) * UNITS);
  const rest = UNITS - units;
  const total = prediction.reduce((sum, p, i) => (i === k ? sum : sum + p), 0);
  const shares = prediction.map((p, i) =>
    i === k ? 0 : total > 0 ? (p / total) * rest : rest / (prediction.length - 1),
  );
  // 100.00000000000001 and 99.99999999999999 are both 100.
  const whole = shares.map((share) => Math.floor(share + 1e-9));
  const missing = rest - whole.reduce((sum, share) => sum + share, 0);
  const mostMissed = shares
    .map((share, i) => ({ i, part: share - whole[i]! }))
    .filter(({ i }) => i !== k)
    .toSorted((a, b) => b.part - a.part)
    .slice(0, missing);
  for (const { i } of mostMissed) whole[i]! += 1;
  return whole.map((share, i) => (i === k ? units : share) / UNITS);
}

/** What changes in the scene when the reader moves class `k` of the first (0) or second (1) prediction. */
export function moved(
  { y }: LossesScene,
  which: 0 | 1,
  k: number,
  probability: number,
): Pick<LossesScene, 'y'> {
  const prediction = withProbability(y[which], k, probability);
  return { y: settled(which === 0 ? [prediction, y[1]] : [y[0], prediction]) };
}
