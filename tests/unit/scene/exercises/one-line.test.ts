import { describe, expect, it } from 'vitest';
import { pullOnW1 } from '#scene/exercises/one-line.ts';

const slipsOf = (seed: number): Record<string, number> => Object.fromEntries(pullOnW1(seed).slips);

describe('the gradient by w1, from four outputs', () => {
  it('is 0.075 for 0.2, 0.4, 0.6 and 0.7', () => {
    const { given, answer } = pullOnW1(0);
    expect(given).toEqual({ y_00: 0.2, y_01: 0.4, y_10: 0.6, y_11: 0.7 });
    expect(answer).toBeCloseTo(0.075, 14);
    const { notDivided, allRows, otherInput, otherWay } = slipsOf(0);
    expect(notDivided).toBeCloseTo(0.3, 14);
    expect(allRows).toBeCloseTo(-0.025, 14);
    expect(otherInput).toBeCloseTo(0.025, 14);
    expect(otherWay).toBeCloseTo(-0.075, 14);
  });

  it('counts the two rows whose x1 is 1, with the fresh numbers of any seed', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const { given, answer } = pullOnW1(seed);
      const { y_00, y_01, y_10, y_11 } = given as Record<'y_00' | 'y_01' | 'y_10' | 'y_11', number>;
      expect(answer, `seed ${seed}`).toBeCloseTo((y_10 - 1 + y_11) / 4, 12);
      expect(slipsOf(seed)['allRows']).toBeCloseTo((y_00 + y_01 + y_10 + y_11 - 2) / 4, 12);
      const all = [answer, ...Object.values(slipsOf(seed))].map((value) => value.toFixed(6));
      expect(new Set(all).size, `seed ${seed}`).toBe(5);
      expect([y_00, y_01, y_10, y_11].every((y) => y >= 0.2 && y <= 0.8)).toBe(true);
      seen.add(Object.values(given).join(' '));
    }
    expect(seen.size).toBeGreaterThan(40);
  });
});
