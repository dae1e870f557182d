import { describe, expect, it } from 'vitest';
import { largestBias } from '#scene/exercises/gate.ts';
import { agrees } from '#scene/slips/agrees.ts';

/** Rows 00, 01, 10, 11 of a unit that fires above 0, without the engine. */
const outputs = (w1: number, w2: number, b: number): string =>
  [0 + b, w2 + b, w1 + b, w1 + w2 + b].map((sum) => (sum > 0 ? 1 : 0)).join('');

describe('how far the bias of an AND may rise', () => {
  it('is −0.6 for the weights 0.5 and 0.6', () => {
    const { given, answer, slips } = largestBias(0);
    expect(given).toMatchObject({ w1: 0.5, w2: 0.6 });
    expect(answer).toBe(-0.6);
    expect(slips.filter(([slip]) => slip !== 'fires')).toEqual([
      ['otherRow', -0.5],
      ['threshold', 0.6],
      ['bothWeights', -1.1],
    ]);
  });

  it('says which row fires when the bias is up to 0.02 too large', () => {
    for (const seed of [0, 3, 8]) {
      const { given, answer, slips } = largestBias(seed);
      const { w1, w2, f1, f2 } = given as Record<'w1' | 'w2' | 'f1' | 'f2', number>;
      const near = slips.filter(([slip]) => slip === 'fires').map(([, value]) => value);
      for (const by of [0.001, 0.01, 0.015, 0.02]) {
        expect(
          near.some((value) => agrees(answer + by, value)),
          `${by} too large`,
        ).toBe(true);
        expect(w1 * f1 + w2 * f2 + answer + by).toBeGreaterThan(0);
        expect(w1 * f2 + w2 * f1 + answer + by).toBeLessThanOrEqual(0);
      }
    }
  });

  it('is the last bias that is still AND, with the fresh weights of any seed', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const { given, answer, slips } = largestBias(seed);
      const { w1, w2 } = given as { w1: number; w2: number };
      seen.add(`${w1} ${w2}`);
      expect(w1, `seed ${seed}`).not.toBe(w2);
      expect(outputs(w1, w2, answer), `seed ${seed}`).toBe('0001');
      expect(outputs(w1, w2, answer + 0.01), `seed ${seed}`).not.toBe('0001');
      const values = [answer, ...slips.map(([, value]) => Number(value.toFixed(6)))];
      expect(new Set(values).size, `seed ${seed}`).toBe(values.length);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});
