import { describe, expect, it } from 'vitest';
import { decadesOf, exponentTicks } from '#views/chart/log-axis.ts';

describe('the decades of a logarithmic axis', () => {
  it('hold every value', () => {
    expect(decadesOf([3e-13, 0.02, 7e-4], 20)).toEqual([-13, -1]);
    expect(decadesOf([1e-6, 1e-2], 20)).toEqual([-6, -2]);
  });

  it('leave out what has no logarithm: 0, and what is not finite', () => {
    expect(decadesOf([0, 1e-6, 1e-2, Infinity, Number.NaN], 20)).toEqual([-6, -2]);
    expect(decadesOf([0, 0], 20)[0]).toBeLessThan(decadesOf([], 20)[1]);
  });

  it('are at least three, and no more than there is room for', () => {
    expect(decadesOf([0.5], 20)).toEqual([-3, 0]);
    expect(decadesOf([1e-40, 1], 20)).toEqual([-20, 0]);
  });
});

describe('the exponents on an axis', () => {
  it.each([
    [-12, -1, 12, [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1]],
    [-12, -1, 4, [-12, -9, -6, -3]],
    [-13, -1, 6, [-12, -10, -8, -6, -4, -2]],
    [-13, -1, 5, [-12, -9, -6, -3]],
    [-3, 0, 6, [-3, -2, -1, 0]],
  ])('from %i to %i, at most %i of them', (least, most, count, ticks) => {
    expect(exponentTicks([least, most], count)).toEqual(ticks);
  });

  it('are never more than asked for, all inside, and no negative zero', () => {
    for (let least = -30; least < 5; least++)
      for (let most = least + 3; most < 8; most++) {
        const ticks = exponentTicks([least, most], 5);
        expect(ticks.length).toBeLessThanOrEqual(5);
        for (const tick of ticks) {
          expect(Object.is(tick, -0)).toBe(false);
          expect(tick).toBeGreaterThanOrEqual(least);
          expect(tick).toBeLessThanOrEqual(most);
        }
      }
  });
});
