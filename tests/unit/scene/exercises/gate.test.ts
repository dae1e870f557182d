import { describe, expect, it } from 'vitest';
import { largestBias } from '#scene/exercises/gate.ts';

/** Rows 00, 01, 10, 11 of a unit that fires above 0, without the engine. */
const outputs = (w1: number, w2: number, b: number): string =>
  [0 + b, w2 + b, w1 + b, w1 + w2 + b].map((sum) => (sum > 0 ? 1 : 0)).join('');

describe('how far the bias of an AND may rise', () => {
  it('is −0.6 for the weights 0.5 and 0.6', () => {
    expect(largestBias(0)).toEqual({
      given: { w1: 0.5, w2: 0.6 },
      answer: -0.6,
      slips: [
        ['otherRow', -0.5],
        ['threshold', 0.6],
        ['bothWeights', -1.1],
      ],
    });
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
      expect(new Set([answer, ...slips.map(([, value]) => value)]).size, `seed ${seed}`).toBe(4);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});
