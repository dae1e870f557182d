import { differenceAt, type DifferenceScene } from './difference.ts';

/** The central difference of w5 has to be as near to the slope as this. */
export const NEAR = 1e-12;

/** What keeps the reader from the goal: another function, a step too large, a step too small; undefined once it is reached. */
export function missing(scene: DifferenceScene): 'function' | 'large' | 'small' | undefined {
  if (scene.of !== 'w5') return 'function';
  if (differenceAt(scene).centralError < NEAR) return undefined;
  return scene.h > LEAST_IN_THEORY ? 'large' : 'small';
}

/** Near ∛(ε·|E/E‴|) truncation and rounding come to the same. */
const LEAST_IN_THEORY = 1e-5;
