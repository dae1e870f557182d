import type { OptimizerName } from '#learning/optimizers/index.ts';
import { descend, type Descent } from '../surface/descent.ts';
import type { Point } from '../surface/differences.ts';
import { PUBLISHED_START, PUBLISHED_STEPS, updateOf, type DescentScene, type Rate } from './scene.ts';

/** The walks that the reader was at last; undo comes back to them. */
const KEPT = 24;
const known = new Map<string, Descent>();

/** The whole walk of one optimizer, as far as the figure goes. */
export function walkOf(scene: DescentScene, optimizer: OptimizerName): Descent {
  const { surface, x0, x1, rate, gradient, last } = scene;
  const key = [surface, x0, x1, rate, gradient, last, optimizer].join();
  const walk =
    known.get(key) ?? descend({ surface, optimizer, start: [x0, x1], rate, steps: Number(last), gradient });
  known.delete(key);
  known.set(key, walk);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  return walk;
}

/** Where a walk is after so many updates: at its last point if it has left the finite numbers by then. */
export interface Place {
  readonly optimizer: OptimizerName;
  /** Which update led here. */
  readonly index: number;
  readonly point: Point;
  readonly value: number;
  readonly gradient: Point;
  readonly walk: Descent;
}

export function placeOf(scene: DescentScene, optimizer: OptimizerName): Place {
  const walk = walkOf(scene, optimizer);
  const index = Math.min(updateOf(scene), walk.points.length - 1);
  return {
    optimizer,
    index,
    point: walk.points[index]!,
    value: walk.values[index]!,
    gradient: walk.gradients[index]!,
    walk,
  };
}

export const placesOf = (scene: DescentScene): readonly Place[] =>
  scene.paths.map((optimizer) => placeOf(scene, optimizer));

const results = new Map<Rate, Point>();

/** Where gradient descent on the bowl is after the published 100 updates, with slopes by central differences. */
export function resultOf(rate: Rate): Point {
  const found =
    results.get(rate) ??
    descend({
      surface: 'bowl',
      optimizer: 'sgd',
      start: PUBLISHED_START,
      rate: Number(rate),
      steps: PUBLISHED_STEPS,
      gradient: 'numerical',
    }).points.at(-1)!;
  results.set(rate, found);
  return found;
}
