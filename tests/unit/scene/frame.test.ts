import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { frameAt, numbersOf, stepThatDefines } from '#scene/frame.ts';
import { DETAILS, stepsOf } from '#scene/step.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { traceOf } from '#scene/stepper/trace.ts';
import { AS_PUBLISHED, byHand } from './stepper/arithmetic.ts';
import { programAt } from './stepper/course-example.ts';

const expected = byHand(AS_PUBLISHED);

describe.each(DETAILS)('a moment at %s detail', (detail) => {
  const trace = traceOf({ ...stepperLink.initial, detail });
  const steps = stepsOf(programAt(detail), detail);
  const at = (index: number) => frameAt(trace, steps, index);
  const known = (index: number) => numbersOf(trace).filter((id) => at(index).isKnown(id));

  it('before the first step knows only what is given', () => {
    expect(at(0).step).toBeUndefined();
    expect(known(0).toSorted()).toEqual(Object.keys(AS_PUBLISHED).toSorted());
  });

  it('after the last step knows every number', () => {
    expect(at(steps.length).step).toBe(steps.at(-1));
    expect(known(steps.length)).toEqual(numbersOf(trace));
  });

  it('knows what it knew before, and what its own step computes', () => {
    for (const step of steps) {
      const [before, now] = [new Set(known(step.index - 1)), new Set(known(step.index))];
      for (const id of before) expect(now.has(id), id).toBe(true);
      expect(at(step.index).step).toBe(step);
      expect(at(step.index).isKnown(step.key)).toBe(true);
      expect(at(step.index - 1).isKnown(step.key)).toBe(false);
    }
  });

  it('has no number, not even 0, for what is not computed yet', () => {
    for (const { index } of steps) {
      const frame = at(index);
      for (const id of numbersOf(trace)) {
        const isLater = stepThatDefines(trace, steps, id)! > index;
        expect(frame.number(id) === undefined, `${id} at ${index}`).toBe(isLater);
      }
    }
  });

  it('shows the numbers of the calculation by hand', () => {
    const frame = at(steps.length);
    const shared = numbersOf(trace).filter((id) => id in expected);
    expect(shared.length).toBeGreaterThanOrEqual(50);
    for (const id of shared) {
      const value = expected[id]!;
      expect(Math.abs(frame.number(id)! - value), id).toBeLessThanOrEqual(1e-15);
    }
  });

  it('has no number for a name that nothing has', () => {
    expect(at(steps.length).number(varId('w9'))).toBeUndefined();
    expect(at(steps.length).isKnown(varId('dE_total/dw9'))).toBe(false);
    expect(stepThatDefines(trace, steps, varId('w9'))).toBeUndefined();
  });

  it('tells at which step a number was computed, 0 for what was given', () => {
    expect(stepThatDefines(trace, steps, varId('x1'))).toBe(0);
    for (const step of steps) expect(stepThatDefines(trace, steps, step.key)).toBe(step.index);
  });
});
