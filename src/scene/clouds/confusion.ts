import { learnedLine } from './learning.ts';
import type { Sample } from './samples.ts';
import { samplesOf, type CloudScene } from './scene.ts';
import { sidesOf, type Line } from './sides.ts';

/** How many samples have which label and which answer, 1 being positive: FN counts those of label 1 that are answered 0. */
export interface Confusion {
  readonly TP: number;
  readonly FN: number;
  readonly FP: number;
  readonly TN: number;
}

/** What is made of the four counts, as fractions; precision and recall are undefined where there is nothing to divide by. */
export interface Rates {
  readonly accuracy: number;
  /** Of all samples that are answered 1, those of label 1: TP/(TP + FP). */
  readonly precision: number | undefined;
  /** Of all samples of label 1, those that are answered 1: TP/(TP + FN). */
  readonly recall: number | undefined;
}

/** The confusion matrix of a line over at least one sample; a sample on the line itself is answered 0. */
export function confusionOf(line: Line, samples: readonly Sample[]): Confusion {
  const answers = sidesOf(line, samples);
  const count = (label: 0 | 1, answer: 0 | 1): number =>
    samples.filter(({ t }, i) => t === label && answers[i] === answer).length;
  return { TP: count(1, 1), FN: count(1, 0), FP: count(0, 1), TN: count(0, 0) };
}

/** The confusion matrix of the learned line over the points that are shown: the training points, and the test points unless they are hidden. */
export function confusionIn(scene: CloudScene): Confusion {
  const { training, test } = samplesOf(scene);
  return confusionOf(learnedLine(scene), scene.test === 'shown' ? [...training, ...test] : training);
}

export function ratesOf({ TP, FN, FP, TN }: Confusion): Rates {
  const share = (part: number, all: number): number | undefined => (all === 0 ? undefined : part / all);
  return {
    accuracy: (TP + TN) / (TP + FN + FP + TN),
    precision: share(TP, TP + FP),
    recall: share(TP, TP + FN),
  };
}
