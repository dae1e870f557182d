import { learnedLine } from './learning.ts';
import { accuraciesOf } from './numbers.ts';
import { cloudLink, samplesOf, type CloudScene } from './scene.ts';

/** What keeps the reader from having reached the goal; the first that holds is said. */
export type Obstacle = 'hidden' | 'oneLabel' | 'still' | 'untrained' | 'training' | 'test';

/** The share of test points that the line has to be below. */
export const TOO_FEW = 0.75;

/**
 * Moved from where it began by training, right on every training point of both labels, and yet wrong on more than a quarter of the test
 * points: undefined once that is so.
 */
export function obstacleTo(scene: CloudScene): Obstacle | undefined {
  const { trainAccuracy, testAccuracy } = accuraciesOf(scene);
  const labels = new Set(samplesOf(scene).training.map(({ t }) => t));
  if (scene.test === 'hidden') return 'hidden';
  if (labels.size < 2) return 'oneLabel';
  if (scene.lr === 0) return 'still';
  if (scene.steps === 0 || isAtStart(scene)) return 'untrained';
  if (trainAccuracy < 1) return 'training';
  return testAccuracy < TOO_FEW ? undefined : 'test';
}

/** The line has the numbers with which every figure begins. */
function isAtStart(scene: CloudScene): boolean {
  const line = learnedLine(scene);
  return (['w1', 'w2', 'b'] as const).every((name) => line[name] === cloudLink.initial[name]);
}
