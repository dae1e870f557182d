import { placesOf } from './runs.ts';
import { updateOf, type DescentScene } from './scene.ts';

/** The start has to be at least so far on the side of the shallower hollow. */
export const RIGHT_OF = 2;
/** Only the deeper hollow is as low as this. */
export const AS_LOW = -1;

/** What keeps the reader from having reached the goal; the first that holds is said. */
export type Obstacle = 'surface' | 'start' | 'unfinished' | 'gone' | 'shallower' | 'elsewhere';

/** From a start on the right of the two minima to the end of a walk in the deeper hollow: undefined once that is so. */
export function obstacleTo(scene: DescentScene): Obstacle | undefined {
  if (scene.surface !== 'two-minima') return 'surface';
  if (scene.x0 < RIGHT_OF) return 'start';
  if (updateOf(scene) < Number(scene.last)) return 'unfinished';
  const lowest = lowestOf(scene);
  if (lowest < AS_LOW) return undefined;
  if (lowest > 100) return 'gone';
  return lowest < 1 ? 'shallower' : 'elsewhere';
}

/** The height of the lowest of the paths that are shown, at the update that is looked at. */
export const lowestOf = (scene: DescentScene): number =>
  Math.min(...placesOf(scene).map(({ value }) => value));
