import { describe, expect, it } from 'vitest';
import {
  fieldLink,
  fieldNumber,
  gradientHere,
  PUBLISHED_POINTS,
  sliceOf,
  type FieldScene,
} from '#scene/slope/field.ts';

const at = (change: Partial<FieldScene>): FieldScene => ({ ...fieldLink.initial, ...change });

describe('the gradient at a point', () => {
  it('is (6, 8), (0, 4) and (6, 0) at the three places of the source', () => {
    expect(PUBLISHED_POINTS).toEqual([
      [3, 4],
      [0, 2],
      [3, 0],
    ]);
    const exact = PUBLISHED_POINTS.map(([x0, x1]) => gradientHere(at({ x0, x1 })).exact);
    expect(exact).toEqual([
      [6, 8],
      [0, 4],
      [6, 0],
    ]);
  });

  it('comes out of central differences as it is printed', () => {
    expect(gradientHere(at({})).central.map(String)).toEqual(['6.00000000000378', '7.999999999999119']);
  });

  it('is that of the formula on every surface', () => {
    const [x0, x1] = [1.5, -2.5];
    const here = (surface: FieldScene['surface']) => gradientHere(at({ surface, x0, x1 }));
    expect(here('valley').exact[0]).toBeCloseTo(x0 / 10, 14);
    expect(here('saddle').exact).toEqual([2 * x0, -2 * x1]);
    expect(here('two-minima').exact[0]).toBeCloseTo((x0 * (x0 ** 2 - 4)) / 2 + 0.5, 14);
    expect(here('two-minima').height).toBeCloseTo((x0 ** 2 - 4) ** 2 / 8 + x0 / 2 + x1 ** 2, 14);
  });

  it('has the length 10 at (3, 4), and none in the middle', () => {
    expect(fieldNumber('', 'size')).toBe(10);
    expect(fieldNumber('v1;x0:0;x1:0', 'size')).toBe(0);
    expect(fieldNumber('', 'nothing')).toBeUndefined();
  });
});

describe('a cut through the surface', () => {
  it('holds the other coordinate still: x0² + 16 along x0 at (3, 4), 9 + x1² along x1', () => {
    for (const [x, height] of sliceOf(at({}), 0)) expect(height).toBeCloseTo(x ** 2 + 16, 12);
    for (const [x, height] of sliceOf(at({}), 1)) expect(height).toBeCloseTo(9 + x ** 2, 12);
    expect(sliceOf(at({}), 0, 11).map(([x]) => x)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
  });
});
