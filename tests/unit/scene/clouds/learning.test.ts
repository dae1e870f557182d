import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { learnedLine, lossesOf, traceOf } from '#scene/clouds/learning.ts';
import { cloudLink } from '#scene/clouds/scene.ts';

const { initial } = cloudLink;

/** A logistic unit with cross-entropy (δ = 1e-7) and full-batch gradient descent in NumPy, float64, on the points of seed 4. */
const NUMPY = [
  { steps: 10, lr: 0.1, w1: 1.3687840785389729, w2: -0.576792343761399, b: 0.19218165583049523, L: 0.37139860765150945 },
  { steps: 200, lr: 0.1, w1: 2.666126206070494, w2: 0.9580404173054018, b: 0.2974123610355917, L: 0.032432678439469106 },
  { steps: 200, lr: 0.001, w1: 1.0878312546047622, w2: -0.9010870701059531, b: 0.1970470369014801, L: 0.5975586103580919 },
]; // prettier-ignore

describe('the line that learns', () => {
  it('begins where the scene says', () => {
    expect(learnedLine(initial)).toEqual({ w1: 1, w2: -1, b: 0.2 });
    expect(numberAt(traceOf(initial), varId('L'))).toBeCloseTo(0.6851419084598386, 12);
  });

  it.each(NUMPY)(
    'is after $steps updates at a rate of $lr where NumPy has it',
    ({ steps, lr, w1, w2, b, L }) => {
      const scene = { ...initial, steps, lr };
      const line = learnedLine(scene);
      expect(line.w1).toBeCloseTo(w1, 12);
      expect(line.w2).toBeCloseTo(w2, 12);
      expect(line.b).toBeCloseTo(b, 12);
      expect(numberAt(traceOf(scene), varId('L'))).toBeCloseTo(L, 12);
    },
  );

  it('is the same whether its run is walked forwards, backwards or at once', () => {
    const at = (steps: number) => learnedLine({ ...initial, seed: 9, steps });
    const forwards = [0, 1, 2, 3, 40].map(at);
    expect([40, 3, 2, 1, 0].map(at).toReversed()).toEqual(forwards);
  });

  it('goes on from its own numbers exactly as if it had never stopped', () => {
    const { w1, w2, b } = learnedLine({ ...initial, steps: 70 });
    expect(learnedLine({ ...initial, w1, w2, b, steps: 30, before: 70 })).toEqual(
      learnedLine({ ...initial, steps: 100 }),
    );
  });

  it('has a loss before each update and one now', () => {
    const losses = lossesOf({ ...initial, steps: 10 });
    expect(losses).toHaveLength(11);
    expect(losses[0]).toBeCloseTo(0.6851419084598386, 12);
    expect(losses.at(-1)).toBeCloseTo(NUMPY[0]!.L, 12);
  });

  it('has three parameters, a gradient for each, and an answer for every sample', () => {
    const trace = traceOf(initial);
    expect(trace.values.get(varId('dL/dW1'))?.data).toHaveLength(2);
    expect(trace.values.get(varId('dL/db1'))?.data).toHaveLength(1);
    expect(trace.values.get(varId('Y'))?.shape).toEqual([12, 1]);
    // σ(1 · −1.1 − 1 · −0.6 + 0.2)
    expect(numberAt(trace, varId('Y[0,0]'))).toBeCloseTo(1 / (1 + Math.exp(0.3)), 14);
  });

  it('stays finite at the largest learning rate, even where the points cannot be separated', () => {
    const points = [
      { x1: 2.9, x2: 2.9, t: 0 },
      { x1: 2.8, x2: 2.9, t: 1 },
      { x1: 2.9, x2: 2.8, t: 0 },
    ] as const;
    const line = learnedLine({ ...initial, points, lr: 10, steps: 500 });
    expect(Object.values(line).every(Number.isFinite)).toBe(true);
  });
});
