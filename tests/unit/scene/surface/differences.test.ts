import { describe, expect, it } from 'vitest';
import { centralDifference, forwardDifference, numericalGradient } from '#scene/surface/differences.ts';
import { heightOf } from '#scene/surface/surface.ts';

const bowl = heightOf('bowl');

describe('the slope by numbers', () => {
  it('is what the source prints for both partial derivatives at (3, 4), to the last digit', () => {
    expect(String(centralDifference((x0) => bowl(x0, 4), 3, 1e-4))).toBe('6.00000000000378');
    expect(String(centralDifference((x1) => bowl(3, x1), 4, 1e-4))).toBe('7.999999999999119');
  });

  it('is 0 with a step of 10e-50, which changes nothing that a double can hold', () => {
    expect(forwardDifference((x0) => bowl(x0, 4), 3, 10e-50)).toBe(0);
    expect(centralDifference((x0) => bowl(x0, 4), 3, 10e-50)).toBe(0);
    expect(3 + 10e-50).toBe(3);
  });

  it('is nearer to the slope around the place than on one side of it', () => {
    const cube = (x: number): number => x ** 3;
    expect(Math.abs(forwardDifference(cube, 2, 1e-3) - 12)).toBeGreaterThan(5e-3);
    expect(Math.abs(centralDifference(cube, 2, 1e-3) - 12)).toBeLessThan(2e-6);
  });

  it.each([
    [[3, 4], [6, 8]],
    [[0, 2], [0, 4]],
    [[3, 0], [6, 0]],
  ] as const)('makes the gradient of x0² + x1² at %j nearly %j', (point, gradient) => {
    numericalGradient(bowl, point).forEach((slope, i) => expect(slope).toBeCloseTo(gradient[i]!, 10));
  }); // prettier-ignore
});
