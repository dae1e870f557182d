import type { LessonParts } from '../lesson-parts.ts';
import { activations } from './activations/index.ts';
import { gradientDescent } from './gradient-descent/index.ts';
import { layersAndNotation } from './layers-and-notation/index.ts';
import { loss } from './loss/index.ts';
import { perceptronAndGates } from './perceptron-and-gates/index.ts';
import { slopeByNumbers } from './slope-by-numbers/index.ts';
import { trainMnist } from './train-mnist/index.ts';
import { whatLearningMeans } from './what-learning-means/index.ts';
import { workedExample } from './worked-example/index.ts';
import { xorLearns } from './xor-learns/index.ts';
import { xorOneLine } from './xor-one-line/index.ts';

/** What each written lesson adds to the site, in the order of the course. */
export const LESSON_PARTS: readonly LessonParts[] = [
  whatLearningMeans,
  perceptronAndGates,
  xorOneLine,
  layersAndNotation,
  activations,
  loss,
  slopeByNumbers,
  gradientDescent,
  workedExample,
  xorLearns,
  trainMnist,
];
