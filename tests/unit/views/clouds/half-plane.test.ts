import { describe, expect, it } from 'vitest';
import { halfPlane } from '#views/clouds/half-plane.ts';
import { planeOf } from '#views/plot/plane.ts';

/** A frame of 100 × 100 at the origin, so that the plane's (0, 0) is at (50, 50). */
const plane = planeOf([-1, 1], [-1, 1], { left: 0, top: 0, width: 100, height: 100 });

describe('the half of a plane where a line answers 1', () => {
  it('is the right half for x1 > 0, its border the vertical in the middle', () => {
    const { above, border, plus, minus } = halfPlane({ w1: 1, w2: 0, b: 0 }, plane);
    expect(border).toBe('M50.0 100.0L50.0 0.0');
    expect(above).toBe('M50.0 100.0L100.0 100.0L100.0 0.0L50.0 0.0Z');
    expect(plus?.[0]).toBe(1);
    expect(minus?.[0]).toBe(-1);
  });

  it('is a corner where the line cuts one off', () => {
    const { above } = halfPlane({ w1: 1, w2: 1, b: -1 }, plane);
    expect(above).toBe('M100.0 50.0L100.0 0.0L50.0 0.0Z');
  });

  it('is everything or nothing where the line passes by', () => {
    const all = halfPlane({ w1: 1, w2: 0, b: 5 }, plane);
    expect([all.border, all.minus]).toEqual(['', undefined]);
    expect(all.above).toBe('M0.0 100.0L100.0 100.0L100.0 0.0L0.0 0.0Z');
    const none = halfPlane({ w1: 0, w2: 0, b: 0 }, plane);
    expect([none.border, none.above, none.plus]).toEqual(['', '', undefined]);
  });
});
