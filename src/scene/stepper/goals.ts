import { stepperLink, type StepperScene } from './scene.ts';
import { errorsUpTo } from './trace.ts';

/** A task that is done in the figure: what is measured there, and what it has to reach. */
export interface Goal {
  /** What the reader's network comes to. */
  measure(scene: StepperScene): number;
  readonly below: number;
  /** The given values have to be the published ones but for these. */
  readonly free: readonly string[];
}

/** Whether a scene differs from the published one only where the goal leaves it free. */
export function isAllowed({ free }: Goal, { net, given }: StepperScene): boolean {
  const { initial } = stepperLink;
  return (
    net === initial.net &&
    Object.entries(initial.given).every(
      ([name, value]) => free.includes(name) || Object.is(given[name], value),
    )
  );
}

export const GOALS = {
  /** Find a learning rate at which three updates suffice. */
  'three-updates': {
    measure: (scene) => errorsUpTo(scene, 3)[3]!,
    below: 0.001,
    free: ['lr'],
  },
} satisfies Readonly<Record<string, Goal>>;

export type GoalName = keyof typeof GOALS;
