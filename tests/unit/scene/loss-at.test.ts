import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { errorCurve, gradientCheck } from '#scene/gradient-check.ts';
import { lossAtParameter } from '#scene/loss-at.ts';
import { startOf, type StepperScene } from '#scene/stepper/scene.ts';
import type { GivenValues } from '#scene/stepper/examples.ts';
import { operationTraceOf, weightsAfter } from '#scene/stepper/trace.ts';

/** The whole step of this moment, with some of the numbers that go into it changed. */
const replay = (scene: StepperScene, changes: GivenValues) =>
  operationTraceOf({
    ...scene,
    update: 0,
    given: { ...weightsAfter(scene, scene.update), ...changes },
  });

import { afterUpdates, AS_PUBLISHED, byHand } from './stepper/arithmetic.ts';

const E_TOTAL = varId('E_total');
const COURSE = startOf('course');

const lossOf = (scene: StepperScene, parameter: string) =>
  lossAtParameter(operationTraceOf(scene), varId(parameter), E_TOTAL);

/** Backpropagation's value beside the central difference, for every parameter of a scene. */
function checks(scene: StepperScene, h: number) {
  const trace = operationTraceOf(scene);
  const { next, gradients } = trace.program;
  return [...next.keys()].map((id) => {
    const gradient = numberAt(trace, gradients.get(id)!)!;
    const lossAt = lossAtParameter(trace, id, E_TOTAL);
    return { id, ...gradientCheck(lossAt, numberAt(trace, id)!, gradient, h), lossAt };
  });
}

describe('the loss at another value of a parameter', () => {
  it('is that of the calculation by hand', () => {
    for (const value of [-3, 0, 0.45, 0.4501, 12])
      expect(lossOf(COURSE, 'w5')(value)).toBeCloseTo(byHand({ ...AS_PUBLISHED, w5: value })['E_total']!, 14);
  });

  it('is, to the last bit, that of the whole step replayed', () => {
    for (const net of ['course', 'mazur', 'deep'] as const) {
      const scene = startOf(net);
      const parameters = [...operationTraceOf(scene).program.next.keys()];
      for (const parameter of [parameters[0]!, parameters.at(-1)!])
        for (const value of [-1, 0.25, 1e-9])
          expect(lossOf(scene, parameter)(value)).toBe(
            numberAt(replay(scene, { [parameter]: value }), E_TOTAL),
          );
    }
  });

  it('is taken at the moment of the trace, after its updates', () => {
    const scene = { ...COURSE, update: 7 };
    const given = { ...afterUpdates(AS_PUBLISHED, 7), w1: 0.9 };
    expect(lossOf(scene, 'w1')(0.9)).toBeCloseTo(byHand(given)['E_total']!, 14);
  });

  it('does not remember what it was asked before', () => {
    const lossAt = lossOf(COURSE, 'w5');
    const first = lossAt(0.5);
    lossAt(0.7);
    expect(lossAt(0.5)).toBe(first);
    expect(lossAt(0.7)).not.toBe(first);
  });

  it('says so where there is no such parameter', () => {
    expect(() => lossOf(COURSE, 'w99')).toThrow('w99');
  });
});

describe('the curve of errors', () => {
  it.each([
    ['course', 10],
    ['deep', 50],
  ] as const)('is there within an interaction: %s, %i ms', (net, most) => {
    const trace = operationTraceOf(startOf(net));
    const { next, gradients } = trace.program;
    const times = [...next.keys()].slice(0, 8).map((id) => {
      const before = performance.now();
      errorCurve(
        lossAtParameter(trace, id, E_TOTAL),
        numberAt(trace, id)!,
        numberAt(trace, gradients.get(id)!)!,
      );
      return performance.now() - before;
    });
    // The least of them: the others have waited for the machine.
    expect(Math.min(...times)).toBeLessThan(most);
  });
});

describe('the check of every gradient', () => {
  it.each(['course', 'mazur', 'deep'] as const)('finds backpropagation right: %s', (net) => {
    for (const { id, gradient, centralError, loss } of checks(startOf(net), 1e-5))
      expect(centralError, id).toBeLessThan(1e-7 * Math.abs(gradient) + (16 * Number.EPSILON * loss) / 1e-5);
  });

  it('finds the hidden gradients wrong where the output weights are updated first, and no others', () => {
    const scene: StepperScene = { ...startOf('mazur'), order: 'outputs-first' };
    const wrong = checks(scene, 1e-5)
      .filter(({ lossAt, value, gradient }) => !errorCurve(lossAt, value, gradient).agrees)
      .map(({ id }) => id);
    expect(wrong.filter((id) => /^w[1-4]$/.test(id))).toEqual(['w1', 'w2', 'w3', 'w4']);
    expect(wrong.filter((id) => /^w[5-8]$/.test(id))).toEqual([]);
  });

  it('calls no gradient of the deep network wrong', () => {
    for (const { id, lossAt, value, gradient } of checks(startOf('deep'), 1e-5).filter(
      (_, i) => i % 10 === 0,
    ))
      expect(errorCurve(lossAt, value, gradient).agrees, id).toBe(true);
  });
});
