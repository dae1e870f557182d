import type { WorkedScene } from './scene.ts';
import { errorsUpTo } from './trace.ts';

/** A task that is done in the figure: what is measured there, and what it has to reach. */
export interface Goal {
  /** What the reader's network comes to. */
  measure(scene: WorkedScene): number;
  readonly below: number;
  /** The values have to be the published ones but for these. */
  readonly free: readonly (keyof WorkedScene)[];
}

export const GOALS = {
  /** Find a learning rate at which three updates suffice. */
  'three-updates': {
    measure: (scene) => errorsUpTo(scene, 3)[3]!,
    below: 0.001,
    free: ['lr', 'at', 'detail', 'update'],
  },
} satisfies Readonly<Record<string, Goal>>;

export type GoalName = keyof typeof GOALS;
