import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { DETAILS } from '#scene/step.ts';
import { PUBLISHED } from '#scene/stepper/examples.ts';
import { stepperLink } from '#scene/stepper/scene.ts';
import { errorsUpTo, traceOf, weightsAfter } from '#scene/stepper/trace.ts';
import { afterUpdates, AS_PUBLISHED, byHand, type Numbers } from './arithmetic.ts';
import { ordinaryScene } from './random-scene.ts';
import { GIVEN, WEIGHTS, withGiven } from './course-example.ts';

const { initial } = stepperLink;
const number = (scene: typeof initial, name: string): number => numberAt(traceOf(scene), varId(name))!;

describe('a training step', () => {
  it('is the calculation by hand for any inputs, targets, weights and learning rate', () => {
    fc.assert(
      fc.property(ordinaryScene, (scene) => {
        const trace = traceOf({ ...scene, detail: 'operation' });
        for (const [name, value] of Object.entries(byHand(scene.given)))
          expect(Math.abs(numberAt(trace, varId(name))! - value), name).toBeLessThanOrEqual(1e-13);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same numbers at every detail, bit for bit', () => {
    fc.assert(
      fc.property(ordinaryScene, (scene) => {
        const [operation, ...others] = DETAILS.map((detail) => traceOf({ ...scene, detail }));
        for (const name of operation!.program.variables.keys())
          for (const other of others) {
            const value = numberAt(other, name);
            if (value !== undefined) expect(value, name).toBe(numberAt(operation!, name));
          }
      }),
      { numRuns: 100 },
    );
  });

  it('depends on each of the thirteen given numbers, and on nothing that was changed before', () => {
    const published = number(initial, 'E_total_new');
    for (const name of GIVEN) {
      const changed = { [name]: initial.given[name]! + 0.25 };
      const scene = withGiven(initial, changed);
      const given = { ...AS_PUBLISHED, ...changed };
      expect(number(scene, 'E_total_new'), name).not.toBe(published);
      expect(number(scene, 'E_total_new'), name).toBeCloseTo(byHand(given)['E_total_new']!, 15);
    }
    expect(number(initial, 'E_total_new')).toBe(published);
  });
});

describe('many updates', () => {
  it.each([1, 2, 3, 10, 100])('lead after %i to the weights and the error of a plain loop', (count) => {
    const given: Numbers = afterUpdates(AS_PUBLISHED, count);
    const scene = { ...initial, update: count };
    for (const name of WEIGHTS) expect(number(scene, name)).toBeCloseTo(given[name]!, 13);
    expect(number(scene, 'E_total')).toBeCloseTo(byHand(given)['E_total']!, 15);
    expect(errorsUpTo(initial, count)).toHaveLength(count + 1);
    expect(errorsUpTo(initial, count)[count]).toBe(number(scene, 'E_total'));
  });

  it('start from the published error and pass through every one in between', () => {
    const errors = errorsUpTo(initial, 100);
    errors.forEach((error, k) => {
      expect(error).toBeCloseTo(byHand(afterUpdates(AS_PUBLISHED, k))['E_total']!, 15);
    });
    expect(errors[0]!.toFixed(8)).toBe('0.02397190');
    expect(errors[1]!.toFixed(8)).toBe('0.02323634');
  });

  it('begin anew from a changed weight, and go with a changed input from the start', () => {
    const now = weightsAfter({ ...initial, update: 3 }, 3);
    const restarted = withGiven(initial, { ...now, w1: 0.9 });
    const given = { ...afterUpdates(AS_PUBLISHED, 3), w1: 0.9 };
    expect(number(restarted, 'E_total')).toBeCloseTo(byHand(given)['E_total']!, 15);
    const moved = withGiven({ ...initial, update: 3 }, { x1: 0.7 });
    const again = byHand(afterUpdates({ ...AS_PUBLISHED, x1: 0.7 }, 3));
    expect(number(moved, 'E_total')).toBeCloseTo(again['E_total']!, 15);
  });

  it('are the same in any order of asking', () => {
    const scenes = [5, 0, 40, 3].map((update) => ({ ...initial, update }));
    const first = scenes.map((scene) => number(scene, 'E_total'));
    // More starting points than are kept, so that the first ones are computed anew.
    for (let i = 1; i <= 12; i++) errorsUpTo(withGiven(initial, { x1: i }), 2);
    expect(
      scenes
        .toReversed()
        .map((scene) => number(scene, 'E_total'))
        .toReversed(),
    ).toEqual(first);
  });

  it('leave the given numbers alone', () => {
    expect(weightsAfter(initial, 0)).toEqual(PUBLISHED);
    const { x1, x2, t1, t2, lr } = weightsAfter(initial, 50);
    expect({ x1, x2, t1, t2, lr }).toEqual({ x1: 0.1, x2: 0.2, t1: 0.4, t2: 0.6, lr: 0.5 });
  });
});
