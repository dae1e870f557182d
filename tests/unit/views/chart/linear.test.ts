import { scaleLinear } from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { linear, wholeTicks } from '#views/chart/linear.ts';

describe('a straight-line map', () => {
  it('is the linear scale of D3', () => {
    for (const [domain, range] of [
      [[0, 10], [72, 1186]],
      [[0, 0.31], [70, 12]],
      [[-2, 3], [5, -5]],
    ] as const)
      for (const value of [-1, 0, 0.1, 2.5, 10])
        expect(linear(domain, range)(value)).toBeCloseTo(scaleLinear(domain, range)(value), 10);
  });
}); // prettier-ignore

describe('ticks at whole updates', () => {
  it('are those that D3 sets, where all of them are whole', () => {
    for (const last of [10, 13, 20, 60, 100, 480, 2500, 10_000])
      expect(wholeTicks(last, 10)).toEqual(scaleLinear([0, last], [0, 1]).ticks(10));
  });

  it('are never parts of an update', () => {
    expect(wholeTicks(10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(wholeTicks(3, 10)).toEqual([0, 1, 2, 3]);
  });
});
