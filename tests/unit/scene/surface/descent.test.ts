import { describe, expect, it } from 'vitest';
import { OPTIMIZER_NAMES } from '#learning/optimizers/index.ts';
import { descend, type DescentSettings } from '#scene/surface/descent.ts';

const settings: DescentSettings = {
  surface: 'bowl',
  optimizer: 'sgd',
  start: [-3, 4],
  rate: 0.1,
  steps: 100,
  gradient: 'numerical',
};
/** As NumPy prints an array. */
const printed = (value: number): string =>
  Math.abs(value) >= 1e-4 && Math.abs(value) < 1e4
    ? String(Number(value.toFixed(8)))
    : value.toExponential(8).replace(/e([+-])(\d)$/, 'e$10$2');

describe('a hundred steps down x0² + x1² from (−3, 4), by central differences', () => {
  it.each([
    [0.1, ['-6.11110793e-10', '8.14814391e-10']],
    [1e-10, ['-2.99999994', '3.99999992']],
    [10, ['-2.58983747e+13', '-1.29524862e+12']],
  ])('end where the source ends with the learning rate %d', (rate, expected) => {
    const { points, left } = descend({ ...settings, rate });
    expect(points).toHaveLength(101);
    expect(points.at(-1)!.map(printed)).toEqual(expected);
    expect(left).toBeUndefined();
  });
});

describe('a path down a surface', () => {
  it('has a height and a gradient at every point, from the start on', () => {
    const path = descend({ ...settings, steps: 3, gradient: 'analytic' });
    expect(path.points[0]).toEqual([-3, 4]);
    expect(path.values[0]).toBe(25);
    expect(path.gradients[0]).toEqual([-6, 8]);
    expect(path.values).toHaveLength(4);
    expect(path.gradients).toHaveLength(4);
    path.points.forEach(([x0, x1], i) => {
      expect(x0).toBeCloseTo(-3 * 0.8 ** i, 14);
      expect(x1).toBeCloseTo(4 * 0.8 ** i, 14);
    });
  });

  it.each(OPTIMIZER_NAMES)('by %s is nearly the same with either gradient', (optimizer) => {
    const [numerical, analytic] = (['numerical', 'analytic'] as const).map((gradient) =>
      descend({ ...settings, surface: 'valley', optimizer, gradient }),
    );
    numerical!.points.forEach((point, i) =>
      point.forEach((x, k) => expect(x).toBeCloseTo(analytic!.points[i]![k]!, 6)),
    );
  });

  it.each(OPTIMIZER_NAMES)('by %s comes down from the start', (optimizer) => {
    const { values } = descend({
      ...settings,
      surface: 'two-minima',
      optimizer,
      rate: 0.05,
      gradient: 'analytic',
    });
    expect(values.at(-1)).toBeLessThan(values[0]! - 5);
  });

  it('ends in the minimum on whose side it starts', () => {
    const from = (x0: number): number =>
      descend({ ...settings, surface: 'two-minima', start: [x0, 4], gradient: 'analytic' }).points.at(-1)![0];
    expect(from(-3)).toBeCloseTo(-2.1149, 4);
    expect(from(3)).toBeCloseTo(1.8608, 4);
  });

  it('ends at the saddle if it comes exactly along its ridge, and goes away if it is beside it', () => {
    const from = (x1: number) =>
      descend({ ...settings, surface: 'saddle', start: [-3, x1], gradient: 'analytic' });
    expect(from(0).points.at(-1)!.map(Math.abs)).toEqual([expect.closeTo(0, 8), 0]);
    expect(from(1e-3).points.at(-1)![1]).toBeGreaterThan(1e4);
  });

  it('with momentum is further along a valley than without', () => {
    const reached = (optimizer: 'sgd' | 'momentum') =>
      descend({
        ...settings,
        surface: 'valley',
        optimizer,
        start: [-5, 2],
        steps: 30,
        rate: 0.05,
        gradient: 'analytic',
      });
    expect(reached('momentum').values.at(-1)).toBeLessThan(reached('sgd').values.at(-1)! / 2);
  });
});

describe('a path that leaves the finite numbers', () => {
  it('says at which update, and ends before it', () => {
    // Each step multiplies by 1 − 2·10 = −19: 4·19ⁿ passes the largest double, 1.8e308, at n = 241.
    const path = descend({ ...settings, rate: 10, steps: 1000, gradient: 'analytic' });
    expect(path.left).toBe(241);
    expect(path.points).toHaveLength(241);
    for (const point of path.points) for (const x of point) expect(x).toSatisfy(Number.isFinite);
    expect(4 * 19 ** 240).toBeLessThan(Number.MAX_VALUE);
    expect(4 * 19 ** 241).toBe(Infinity);
  });

  it('is noticed where the heights overflow first and leave no slope', () => {
    const path = descend({ ...settings, rate: 1e200, steps: 10 });
    expect(path.values).toEqual([25, Infinity]);
    expect(path.left).toBe(2);
  });

  it('is not seen with numerical gradients at the learning rate 10: far out, x ± h is x, and the slope 0', () => {
    const path = descend({ ...settings, rate: 10, steps: 200 });
    expect(path.left).toBeUndefined();
    expect(path.gradients.at(-1)).toEqual([0, 0]);
    expect(path.points.at(-1)).toEqual(path.points[100]);
  });

  it('is no path where it starts outside', () => {
    expect(descend({ ...settings, start: [NaN, 0] })).toMatchObject({ points: [], left: 0 });
  });
});
