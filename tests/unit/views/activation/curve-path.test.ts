import { describe, expect, it } from 'vitest';
import { curvePath, tangentEnds } from '#views/activation/curve-path.ts';
import { planeOf } from '#views/plot/plane.ts';

/** A unit is ten pixels; 0 is in the middle. */
const plane = planeOf([-5, 5], [-5, 5], { left: 0, top: 0, width: 100, height: 100 });

describe('the path of a curve', () => {
  it('breaks where the curve jumps', () => {
    expect(curvePath(plane, [-1, 0, 1e-9, 1], [0, 0, 1, 1])).toBe('M40,50L50,50M50,40L60,40');
  });
  it('does not break at a corner', () => {
    expect(curvePath(plane, [-1, 0, 1e-9, 1], [0, 0, 1e-9, 1])).toBe('M40,50L50,50L50,50L60,40');
  });
  it('leaves out what is above or below the frame', () => {
    expect(curvePath(plane, [-1, 0, 1, 2], [9, 1, 1, 9])).toBe('M50,40L60,40');
  });
});

describe('a tangent', () => {
  it('goes through its point, as steep as the slope says', () => {
    const [x1, y1, x2, y2] = tangentEnds(plane, [0, 0], 1, 20);
    expect((y1 - y2) / (x2 - x1)).toBeCloseTo(1, 12);
    expect([(x1 + x2) / 2, (y1 + y2) / 2]).toEqual([50, 50]);
    expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(40, 12);
  });
  it('stays inside the frame', () => {
    for (const [z, a, slope] of [
      [5, 0, 0],
      [-5, 0, 1],
      [0, 4.5, 3],
      [0, -4.5, -3],
    ] as const)
      // prettier-ignore
      for (const end of tangentEnds(plane, [z, a], slope, 80)) {
        expect(end).toBeGreaterThanOrEqual(-1e-9);
        expect(end).toBeLessThanOrEqual(100 + 1e-9);
      }
  });
});
