import { placesOf, type Place } from './runs.ts';
import { updateOf, type DescentScene } from './scene.ts';

/** Where the ridge between the two minima is: the middle root of x0³ − 4x0 + 1. The start has to be on its right. */
export const RIDGE = 0.2541;
/** Nearer than this a walk hardly arrives fast enough to cross the ridge. */
export const NEAR = 3;
/** The rate of the run that the task starts from, SGD's. */
const GIVEN_RATE = 0.1;
/** Only the deeper hollow is as low as this. */
export const AS_LOW = -1;

/** What keeps the reader from having reached the goal; the first that holds is said. */
export type Obstacle =
  'surface' | 'start' | 'unfinished' | 'given' | 'gone' | 'shallower' | 'swung' | 'back' | 'elsewhere';

/** From a start on the right of the two minima to the end of a walk in the deeper hollow: undefined once that is so. */
export function obstacleTo(scene: DescentScene): Obstacle | undefined {
  if (scene.surface !== 'two-minima') return 'surface';
  if (scene.x0 <= RIDGE) return 'start';
  if (updateOf(scene) < Number(scene.last)) return 'unfinished';
  const deep = placesOf(scene).filter(({ value }) => value < AS_LOW);
  if (deep.some(({ optimizer }) => optimizer !== 'sgd' || scene.rate !== GIVEN_RATE)) return undefined;
  if (deep.length > 0) return 'given';
  const { value, walk } = lowestPlace(scene);
  // Not a number, or far too high.
  if (!(value <= 100)) return 'gone';
  if (value >= 1) return 'elsewhere';
  if (walk.points.some(([x0]) => x0 < RIDGE)) return 'back';
  return rises(walk.values) ? 'swung' : 'shallower';
}

/** Whether a later height is above an earlier one by more than rounding. */
const rises = (values: readonly number[]): boolean =>
  values.some((value, i) => i > 0 && value > values[i - 1]! + 1e-9);

const lowestPlace = (scene: DescentScene): Place =>
  placesOf(scene).reduce((lowest, place) => (place.value < lowest.value ? place : lowest));

/** The height of the lowest of the paths that are shown, at the update that is looked at. */
export const lowestOf = (scene: DescentScene): number => lowestPlace(scene).value;
