import { describe, expect, it } from 'vitest';
import { GOALS, isAllowed } from '#scene/stepper/goals.ts';
import { startOf, stepperLink } from '#scene/stepper/scene.ts';
import { afterUpdates, AS_PUBLISHED, byHand } from './arithmetic.ts';
import { withGiven } from './course-example.ts';

const { measure, below } = GOALS['three-updates'];
const { initial } = stepperLink;
const byHandAt = (lr: number): number => byHand(afterUpdates({ ...AS_PUBLISHED, lr }, 3))['E_total']!;

describe('the task "three updates"', () => {
  it.each([0.5, 1, 8, 20, 100])('measures the error after three updates at a learning rate of %d', (lr) => {
    expect(measure(withGiven(initial, { lr }))).toBeCloseTo(byHandAt(lr), 14);
  });

  it('is not done by the published learning rate', () => {
    expect(measure(initial)).toBeGreaterThan(below);
  });

  it('can be done, and not by any learning rate whatever', () => {
    const rates = Array.from({ length: 200 }, (_, i) => (i + 1) / 4);
    const done = rates.filter((lr) => measure(withGiven(initial, { lr })) < below);
    expect(done.length).toBeGreaterThan(10);
    expect(done.length).toBeLessThan(rates.length);
    for (const lr of done) expect(byHandAt(lr)).toBeLessThan(0.001);
    expect(measure(withGiven(initial, { lr: 100 }))).toBeGreaterThan(below);
  });

  it('does not depend on where the reader stands in the figure', () => {
    expect(measure({ ...initial, at: 'start', detail: 'operation', update: 7 })).toBe(measure(initial));
  });

  it('asks for a learning rate, with all else as published', () => {
    const goal = GOALS['three-updates'];
    expect(isAllowed(goal, withGiven({ ...initial, at: 'start', update: 7 }, { lr: 20 }))).toBe(true);
    expect(isAllowed(goal, withGiven(initial, { lr: 20, w1: 3 }))).toBe(false);
    expect(isAllowed(goal, startOf('mazur'))).toBe(false);
  });
});
