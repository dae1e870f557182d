import { describe, expect, it } from 'vitest';
import { fieldOf, gridOf } from '#scene/descent/landscape.ts';
import { SURFACE_NAMES } from '#scene/surface/polynomials.ts';

const HEIGHTS = {
  bowl: (a: number, b: number) => a * a + b * b,
  valley: (a: number, b: number) => (a * a) / 20 + b * b,
  saddle: (a: number, b: number) => a * a - b * b,
  'two-minima': (a: number, b: number) => (a * a - 4) ** 2 / 8 + a / 2 + b * b,
};
const SLOPES = {
  bowl: (a: number, b: number) => [2 * a, 2 * b],
  valley: (a: number, b: number) => [a / 10, 2 * b],
  saddle: (a: number, b: number) => [2 * a, -2 * b],
  'two-minima': (a: number, b: number) => [(a ** 3 - 4 * a) / 2 + 0.5, 2 * b],
};

describe.each(SURFACE_NAMES)('the map of the %s', (name) => {
  it('has the heights of a grid that goes beyond the frame on all sides', () => {
    const { size, from, step, heights } = gridOf(name);
    expect(from).toBeLessThan(-5);
    expect(from + (size - 1) * step).toBeGreaterThan(5);
    expect(heights).toHaveLength(size * size);
    for (const [row, column] of [
      [0, 0],
      [3, 40],
      [size - 1, 7],
    ] as const)
      expect(heights[row * size + column]).toBeCloseTo(
        HEIGHTS[name](from + column * step, from + row * step),
        10,
      );
  });

  it('has arrows of the gradient where they stand', () => {
    const field = fieldOf(name);
    expect(field).toHaveLength(100);
    for (const { at, gradient } of field)
      SLOPES[name](...at).forEach((slope, k) => expect(gradient[k]).toBeCloseTo(slope, 12));
  });
});
