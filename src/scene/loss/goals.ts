import type { LossesScene } from './losses.ts';
import { lossNumbers } from './numbers.ts';

/** The same cross-entropy as that of 0.6 on the target, with much more of the half sum of squares. */
export const SPREAD = { probability: 0.6, above: 0.15 } as const;

export interface SpreadReached {
  readonly E1: number;
  readonly L1: number;
  /** The first prediction still has 0.6 on its target. */
  readonly sameCrossEntropy: boolean;
  readonly reached: boolean;
}

export function spreadReached(scene: LossesScene): SpreadReached {
  const number = lossNumbers(scene);
  const [E1, L1] = [number('E1')!, number('L1')!];
  const sameCrossEntropy = scene.y[0].length === 10 && scene.y[0][scene.t] === SPREAD.probability;
  return { E1, L1, sameCrossEntropy, reached: sameCrossEntropy && E1 > SPREAD.above };
}
