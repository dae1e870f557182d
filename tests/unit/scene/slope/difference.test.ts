import { describe, expect, it } from 'vitest';
import {
  differenceAt,
  differenceLink,
  differenceNumber,
  regimeOf,
  TABLE_STEPS,
} from '#scene/slope/difference.ts';
import { gapAt, nextDouble } from '#scene/slope/doubles.ts';
import { curveOf, slopeOf, type FunctionName } from '#scene/slope/functions.ts';
import { missing } from '#scene/slope/goal.ts';
import { AS_PUBLISHED, byHand } from '../stepper/arithmetic.ts';

describe('the functions whose slope is looked for', () => {
  it('are x0² + 16 at 3, 9 + x1² at 4, and the error of the 2-2-2 network by w5', () => {
    expect([slopeOf('x0').x, slopeOf('x0').f(2), slopeOf('x0').slope]).toEqual([3, 20, 6]);
    expect([slopeOf('x1').x, slopeOf('x1').f(2), slopeOf('x1').slope]).toEqual([4, 13, 8]);
    const w5 = slopeOf('w5');
    expect(w5.x).toBe(0.45);
    expect(w5.f(0.5)).toBeCloseTo(byHand({ ...AS_PUBLISHED, w5: 0.5 })['E_total']!, 15);
    expect(w5.slope).toBeCloseTo(0.02592286, 8);
  });
});

describe('the doubles around a place', () => {
  it('lie 2⁻⁵¹ apart between 2 and 4, and twice as far from 4 on', () => {
    expect(nextDouble(3)).toBe(3 + 2 ** -51);
    expect(gapAt(3)).toBe(2 ** -51);
    expect(gapAt(4)).toBe(2 ** -50);
    expect(gapAt(0.45)).toBe(2 ** -54);
  });
});

describe('figure 7.1', () => {
  it('begins with the published partial derivative, and computes the other', () => {
    expect(String(differenceNumber('', 'central'))).toBe('6.00000000000378');
    expect(String(differenceNumber('v1;of:x1', 'central'))).toBe('7.999999999999119');
  });

  it('gives 0 with the step 10e-50, for the place does not move', () => {
    for (const of of ['x0', 'x1', 'w5']) {
      const link = `v1;of:${of};h:1e-49`;
      expect(differenceNumber(link, 'forward')).toBe(0);
      expect(differenceNumber(link, 'central')).toBe(0);
      expect(differenceNumber(link, 'x+h')).toBe(differenceNumber(link, 'x'));
    }
    expect(TABLE_STEPS.at(-1)).toBe(1e-49);
  });

  it.each<[FunctionName, number, string]>([
    ['x0', 1e-49, 'stuck'],
    ['x0', 1e-16, 'stuck'],
    ['x0', 1e-15, 'rounding'],
    ['x0', 1e-4, 'between'],
    ['w5', 1e-16, 'level'],
    ['w5', 1e-12, 'rounding'],
    ['w5', 1e-6, 'between'],
    ['w5', 1e-2, 'coarse'],
    ['w5', 1e-4, 'near'],
    ['w5', 5e-5, 'near'],
    ['x0', 1, 'between'],
  ])('says of %s at h = %d: %s', (of, h, regime) => {
    expect(regimeOf({ of, h })).toBe(regime);
  });

  it('finds the central difference of a parabola off by rounding only, the forward one by h', () => {
    for (const { h, forwardError, centralError } of curveOf('x0').points.filter(({ h }) => h > 1e-6)) {
      expect(forwardError / h).toBeCloseTo(1, 1);
      expect(centralError).toBeLessThan(2e-14 / h);
    }
  });

  it('counts the digits that cancel as they stand: 25.00000000000|6 and 25 have thirteen in common', () => {
    expect(differenceNumber('v1;h:1e-12', 'f(x+h)')).toBeCloseTo(25 + 6e-12, 14);
    expect(differenceNumber('v1;h:1e-12', 'digits')).toBe(13);
    // 25.00000006 and 25; 0.02397190|101 and 0.02397190|075.
    expect(differenceNumber('v1;h:1e-8', 'digits')).toBe(9);
    expect(differenceNumber('v1;of:w5;h:1e-8', 'digits')).toBe(7);
    expect(differenceNumber('v1;h:1e-49', 'digits')).toBe(16);
  });

  it('keeps a link for every step down to 1e-50, and refuses smaller ones', () => {
    const scene = { of: 'w5', h: 1e-50 } as const;
    expect(differenceLink.encode(scene)).toBe('v1;of:w5;h:1e-50');
    expect(differenceLink.decode('v1;of:w5;h:1e-50')).toEqual({ state: scene });
    expect(differenceLink.decode('v1;h:1e-51').problem).toMatchObject({ code: 'bad-value', key: 'h' });
    expect(differenceLink.decode('v1;h:0').problem).toBeDefined();
  });
});

describe('the task of figure 7.1', () => {
  it('is reached where the central difference of w5 is off by less than 1e-12, and nowhere else', () => {
    expect(missing({ of: 'x0', h: 1e-4 })).toBe('function');
    expect(missing({ of: 'w5', h: 1e-4 })).toBe('large');
    expect(missing({ of: 'w5', h: 1e-7 })).toBe('small');
    expect(missing({ of: 'w5', h: 1e-5 })).toBeUndefined();
    expect(differenceAt({ of: 'w5', h: 1e-5 }).centralError).toBeLessThan(1e-12);
  });

  it('is out of reach of the forward difference', () => {
    const least = Math.min(...curveOf('w5').points.map(({ forwardError }) => forwardError));
    expect(least).toBeGreaterThan(1e-12);
  });
});
