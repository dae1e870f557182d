import { describe, expect, it } from 'vitest';
import {
  digitsThatAgree,
  errorCurve,
  gradientCheck,
  stepAt,
  stepFrom,
  verdictOf,
  type GradientCheck,
} from '#scene/gradient-check.ts';
import { AS_PUBLISHED, byHand } from './stepper/arithmetic.ts';

/** The loss of the 2-2-2 network in plain arithmetic, by the value of one weight. */
const lossBy = (weight: string) => (value: number) =>
  byHand({ ...AS_PUBLISHED, [weight]: value })['E_total']!;
const gradientBy = (weight: string): number => byHand(AS_PUBLISHED)[`dE_total/d${weight}`]!;
const valueOf = (weight: string): number => (AS_PUBLISHED as Record<string, number>)[weight]!;
const curveBy = (weight: string, factor = 1) =>
  errorCurve(lossBy(weight), valueOf(weight), factor * gradientBy(weight));
const WEIGHTS = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'];

const ERRORS = ['forwardError', 'centralError'] as const;
type ErrorName = (typeof ERRORS)[number];

/** Least squares slope of log error against log h. */
function slope(points: readonly GradientCheck[], error: ErrorName, from: number, to: number): number {
  const pairs = points
    .filter((point) => point.h >= from * 0.99 && point.h <= to * 1.01)
    .map((point) => [Math.log10(point.h), Math.log10(point[error])] as const);
  const mean = (k: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  const across = pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return across / pairs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** The point about which the errors are least; a single one may come out small by chance, so the largest nearby counts. */
function leastTypical(points: readonly GradientCheck[], error: ErrorName): number {
  const typical = points.map((_, i) =>
    Math.max(...points.slice(Math.max(0, i - 6), i + 7).map((point) => point[error])),
  );
  return typical.indexOf(Math.min(...typical));
}

describe('the two differences', () => {
  it('replay the loss a step below, at the value and a step above', () => {
    const asked: number[] = [];
    const check = gradientCheck((w) => (asked.push(w), w * w), 3, 6, 0.5);
    expect(asked.toSorted()).toEqual([2.5, 3, 3.5]);
    expect(check).toMatchObject({ below: 2.5, above: 3.5, lossBelow: 6.25, loss: 9, lossAbove: 12.25 });
  });

  it('of a square: the forward one is off by h, the central one is exact', () => {
    expect(gradientCheck((w) => w * w, 3, 6, 0.5)).toMatchObject({
      forward: 6.5,
      central: 6,
      forwardError: 0.5,
      centralError: 0,
    });
  });

  it('of a cube: the central one is off by the square of h', () => {
    const check = gradientCheck((w) => w ** 3, 2, 12, 0.25);
    expect(check.forwardError).toBe(3 * 2 * 0.25 + 0.25 ** 2);
    expect(check.centralError).toBe(0.25 ** 2);
  });

  it('of a sine: the errors are ½h·sin and ⅙h²·cos, as Taylor says', () => {
    const h = 1e-3;
    const check = gradientCheck(Math.sin, 1, Math.cos(1), h);
    expect(check.forwardError / ((h / 2) * Math.sin(1))).toBeCloseTo(1, 2);
    expect(check.centralError / ((h ** 2 / 6) * Math.cos(1))).toBeCloseTo(1, 4);
  });

  it.each(WEIGHTS)('of the 2-2-2 network agree with the gradient by hand: %s', (weight) => {
    const check = gradientCheck(lossBy(weight), valueOf(weight), gradientBy(weight), 1e-5);
    expect(check.centralError).toBeLessThan(1e-11);
    expect(check.forwardError).toBeLessThan(1e-6);
    expect(check.forwardError).toBeGreaterThan(check.centralError);
  });
});

describe('the errors over all steps', () => {
  it('are at 133 steps from 1e-12 to 1e-1, with the exact powers of ten among them', () => {
    const { points } = curveBy('w5');
    expect(points).toHaveLength(133);
    expect(points[0]!.h).toBe(1e-12);
    expect(points.at(-1)!.h).toBe(0.1);
    for (const point of points)
      expect(point).toEqual(gradientCheck(lossBy('w5'), 0.45, gradientBy('w5'), point.h));
  });

  it.each(WEIGHTS)(
    'fall with slope 1 forward and slope 2 central while the step is too large: %s',
    (weight) => {
      const { points } = curveBy(weight);
      expect(slope(points, 'forwardError', 1e-4, 1e-2)).toBeCloseTo(1, 1);
      // The third derivative by the weights of the hidden layer is small, so rounding shows earlier.
      expect(slope(points, 'centralError', 1e-2, 1e-1)).toBeCloseTo(2, 1);
    },
  );

  it('rise again with slope −1 where rounding rules', () => {
    const { points } = curveBy('w5');
    for (const error of ERRORS) {
      const measured = slope(
        points.filter((point) => point[error] > 0),
        error,
        1e-12,
        1e-8,
      );
      expect(measured).toBeGreaterThan(-1.3);
      expect(measured).toBeLessThan(-0.7);
    }
  });

  it.each(['w5', 'w6', 'w7', 'w8'])('are least near √ε forward and near ∛ε central: %s', (weight) => {
    const { points, best } = curveBy(weight);
    const least = (error: ErrorName): number => points[leastTypical(points, error)]!.h;
    expect(least('forwardError')).toBeGreaterThan(1e-9);
    expect(least('forwardError')).toBeLessThan(1e-7);
    expect(least('centralError')).toBeGreaterThan(1e-7);
    expect(least('centralError')).toBeLessThan(1e-4);
    expect(best).toBeGreaterThan(1e-7);
    expect(best).toBeLessThan(1e-3);
  });
});

describe('what is said about a step', () => {
  const verdictAt = (weight: string, h: number, factor = 1) => {
    const gradient = factor * gradientBy(weight);
    return verdictOf(gradientCheck(lossBy(weight), valueOf(weight), gradient, h), curveBy(weight, factor));
  };

  it.each(WEIGHTS)('too large, about right, too small: %s', (weight) => {
    expect(verdictAt(weight, 1e-1)).toBe('too-large');
    expect(verdictAt(weight, 1e-5)).toBe('right');
    expect(verdictAt(weight, 1e-11)).toBe('too-small');
  });

  it('that nothing is left where the step is below the last digit of the loss', () => {
    const loss = (w: number): number => 1 + 1e-6 * w;
    expect(verdictOf(gradientCheck(loss, 1, 1e-6, 1e-12), errorCurve(loss, 1, 1e-6))).toBe('same');
  });

  it.each(WEIGHTS)('that backpropagation is wrong, at every step, if it is: %s', (weight) => {
    for (const factor of [1.0001, 0.97, 2, -1, 0])
      for (const h of [1e-1, 1e-5, 1e-12])
        expect(verdictAt(weight, h, factor), `×${factor}, ${h}`).toBe('wrong');
  });

  it('does not call a gradient wrong that rounding hides, or one that is 0', () => {
    expect(errorCurve((w) => 0.5 + 1e-18 * w, 1, 1e-18).agrees).toBe(true);
    expect(errorCurve(() => 0.5, 1, 0).agrees).toBe(true);
    expect(errorCurve(() => 0, 1, 0).agrees).toBe(true);
  });

  it('finds the same best step whether backpropagation is right or wrong', () => {
    expect(curveBy('w5', 2).best).toBe(curveBy('w5').best);
  });
});

describe('digits that agree', () => {
  it.each([
    [0.02592, 0.025923, 3],
    [1.5, 1, 0],
    [1, 1.001, 3],
    [-1, 1, 0],
    [2, 2, 16],
    [0, 0, 16],
    [1e-9, 0, 0],
  ])('%f beside %f: %i', (value, reference, digits) => {
    expect(digitsThatAgree(value, reference)).toBe(digits);
  });
});

describe('the steps one can choose', () => {
  it('are powers of ten, and three digits between them', () => {
    for (let exponent = -12; exponent <= -1; exponent++)
      expect(stepAt(exponent)).toBe(Number(`1e${exponent}`));
    expect(stepAt(-4.5)).toBe(3.16e-5);
    expect(stepAt(5)).toBe(0.1);
    expect(stepAt(-20)).toBe(1e-12);
  });

  it('are a tenth of a decade apart, and moving there and back changes nothing', () => {
    let h = 1e-12;
    for (let i = 0; i < 110; i++) {
      const next = stepFrom(h, 1);
      expect(next / h).toBeCloseTo(10 ** 0.1, 1);
      expect(stepFrom(next, -1)).toBe(h);
      h = next;
    }
    expect(h).toBe(0.1);
    expect(stepFrom(h, 1)).toBe(0.1);
    expect(stepFrom(1e-12, -10)).toBe(1e-12);
    expect(stepFrom(1e-4, 10)).toBe(1e-3);
  });
});
