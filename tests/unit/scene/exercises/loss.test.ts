import { describe, expect, it } from 'vitest';
import { batchMean } from '#scene/exercises/loss.ts';
import { agrees } from '#scene/slips/agrees.ts';

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('the mean cross-entropy of a batch', () => {
  it('begins with other numbers than the figure has', () => {
    const { given, answer } = batchMean(0);
    expect([0, 1, 2].map((k) => given[`y1${k}`])).toEqual([0.2, 0.5, 0.3]);
    expect([0, 1, 2].map((k) => given[`y2${k}`])).toEqual([0.7, 0.1, 0.2]);
    expect([given['c1'], given['c2']]).toEqual([2, 0]);
    // −(ln 0.3 + ln 0.7) / 2
    expect(answer).toBeCloseTo(-Math.log(0.21) / 2, 14);
  });

  it('asks for the mean of −ln of what stands at the labels, in probabilities that add up to 1', () => {
    for (const seed of seeds) {
      const { given, answer } = batchMean(seed);
      const rows = [1, 2].map((i) => [0, 1, 2].map((k) => given[`y${i}${k}`]!));
      for (const row of rows) {
        expect(row.reduce((sum, p) => sum + p)).toBeCloseTo(1, 12);
        expect(row.every((p) => p > 0)).toBe(true);
      }
      const [p1, p2] = [rows[0]![given['c1']!]!, rows[1]![given['c2']!]!];
      expect([given['p1'], given['p2']]).toEqual([p1, p2]);
      expect(answer).toBeCloseTo(-(Math.log(p1) + Math.log(p2)) / 2, 13);
    }
  });

  it('has other numbers for other seeds, and the same for the same', () => {
    expect(new Set(seeds.map((seed) => JSON.stringify(batchMean(seed).given))).size).toBeGreaterThan(50);
    expect(batchMean(7)).toEqual(batchMean(7));
  });

  it('has no slip that would count as right', () => {
    for (const seed of seeds) {
      const { answer, slips } = batchMean(seed);
      for (const [slip, value] of slips) expect(agrees(value, answer), `${slip} at seed ${seed}`).toBe(false);
    }
  });
});
