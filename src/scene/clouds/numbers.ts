import { numberAt, varId } from '#autodiff/program.ts';
import { confusionIn, ratesOf } from './confusion.ts';
import { learnedLine, traceOf } from './learning.ts';
import { cloudLink, samplesOf, type CloudScene } from './scene.ts';
import { accuracyOf, type Line } from './sides.ts';

/** The reader's rule as a line: above slope·x1 + height is where −slope·x1 + x2 − height is above 0. */
export function ruleLine({ slope, height, side }: Pick<CloudScene, 'slope' | 'height' | 'side'>): Line {
  const up = side === 'above' ? 1 : -1;
  return { w1: -up * slope, w2: up, b: -up * height };
}

/** How many of the points each line has right, as fractions, seen and unseen. */
export interface Accuracies {
  readonly ruleTrainAccuracy: number;
  readonly ruleTestAccuracy: number;
  readonly trainAccuracy: number;
  readonly testAccuracy: number;
}

export function accuraciesOf(scene: CloudScene): Accuracies {
  const { training, test } = samplesOf(scene);
  const [rule, learned] = [ruleLine(scene), learnedLine(scene)];
  return {
    ruleTrainAccuracy: accuracyOf(rule, training),
    ruleTestAccuracy: accuracyOf(rule, test),
    trainAccuracy: accuracyOf(learned, training),
    testAccuracy: accuracyOf(learned, test),
  };
}

/** How many points there are, and how many of them the learned line has right. */
export function countsOf(scene: CloudScene) {
  const { training, test } = samplesOf(scene);
  const { trainAccuracy, testAccuracy } = accuraciesOf(scene);
  const [trainCount, testCount] = [training.length, test.length];
  const right = (share: number, of: number): number => Math.round(share * of);
  return {
    trainCount,
    testCount,
    trainRight: right(trainAccuracy, trainCount),
    testRight: right(testAccuracy, testCount),
  };
}

/**
 * The number called `name` in the state of a link: an accuracy, a count, `w1`, `w2`, `b`, `lr`, one of the points shown
 * (`TP`, `FN`, `FP`, `TN`, `accuracy`, `precision`, `recall`), or one of the trace as `X[0,1]`. Undefined for a name that
 * there is not, for a link that cannot be read, and where there is nothing to divide by.
 */
export function cloudNumber(link: string, name: string): number | undefined {
  const { state: scene, problem } = cloudLink.decode(link);
  if (problem) return undefined;
  const { slope, height, lr } = scene;
  const confusion = confusionIn(scene);
  const own: Readonly<Record<string, number | undefined>> = {
    ...accuraciesOf(scene),
    ...confusion,
    ...ratesOf(confusion),
    ...learnedLine(scene),
    slope,
    height,
    lr,
    ...countsOf(scene),
  };
  return own[name] ?? numberAt(traceOf(scene), varId(name));
}
