import { describe, expect, it } from 'vitest';
import { partialQuestion, secantQuestion } from '#scene/exercises/slope.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

describe('the question about a forward difference', () => {
  it("starts with the lesson's numbers: x² at 3 with a step of 0.1 gives 6.1", () => {
    const { given, answer, slips } = secantQuestion(0);
    expect(given).toMatchObject({ x: 3, h: 0.1, fx: 9 });
    expect(answer).toBeCloseTo(6.1, 12);
    const by = Object.fromEntries(slips);
    expect(by['slope']).toBeCloseTo(6, 12);
    expect(by['grown']).toBeCloseTo(0.61, 12);
    expect(by['backward']).toBeCloseTo(5.9, 12);
    expect(by['twice']).toBeCloseTo(3.05, 12);
    expect(by['height']).toBeCloseTo(96.1, 12);
  });

  it('has the answer 2x + h at every seed, and tells every slip from it', () => {
    const asked = new Set<string>();
    for (const seed of SEEDS) {
      const { given, answer, slips } = secantQuestion(seed);
      const { x, h } = given as { x: number; h: number };
      asked.add(`${x} ${h}`);
      expect(answer, `seed ${seed}`).toBeCloseTo(2 * x + h, 10);
      for (const [slip, value] of slips)
        expect(Math.abs(value - answer), `seed ${seed}, ${slip}`).toBeGreaterThan(0.005 * answer);
    }
    expect(asked.size).toBeGreaterThan(10);
  });
});

describe('the question about a partial derivative', () => {
  it('starts at (1, 3) on the saddle, where it is −6', () => {
    expect(partialQuestion(0)).toEqual({
      given: { x0: 1, x1: 3, held: 1, by0: 2 },
      answer: -6,
      slips: [
        ['other', 2],
        ['sign', 6],
        ['half', -3],
        ['height', -8],
        ['both', -4],
      ],
    });
  });

  it('has the answer −2·x1 at every seed, and a number of its own for every slip', () => {
    for (const seed of SEEDS) {
      const { given, answer, slips } = partialQuestion(seed);
      expect(answer, `seed ${seed}`).toBe(-2 * given['x1']!);
      const values = [answer, ...slips.map(([, value]) => value)];
      expect(new Set(values).size, `seed ${seed}`).toBe(values.length);
    }
  });
});
