import { describe, expect, it } from 'vitest';
import { collapseQuestion, sigmoidSlopeQuestion } from '#scene/exercises/activation.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

describe('the question about the slope of the sigmoid', () => {
  it('starts at z = 0.8, whose slope the lesson does not give away', () => {
    const { given, answer, slips } = sigmoidSlopeQuestion(0);
    expect(given['z']).toBe(0.8);
    expect(given['a']).toBeCloseTo(1 / (1 + Math.exp(-0.8)), 14);
    expect(answer).toBeCloseTo(0.2139096965202944, 14);
    expect(Object.fromEntries(slips)['tanh']).toBeCloseTo(1 - 0.6899744811276125 ** 2, 14);
  });

  it('has the slope that a small nudge shows, at fresh places', () => {
    const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
    const places = new Set<number>();
    for (const seed of SEEDS) {
      const { given, answer } = sigmoidSlopeQuestion(seed);
      const z = given['z']!;
      places.add(z);
      expect(answer, `seed ${seed}`).toBeCloseTo((sigmoid(z + 1e-5) - sigmoid(z - 1e-5)) / 2e-5, 8);
    }
    expect(places.size).toBeGreaterThan(10);
  });
});

describe('the question about two biases', () => {
  it("starts with the lesson's numbers: 0.5 × 3 − 1", () => {
    expect(collapseQuestion(0)).toEqual({
      given: { w1: 2, b1: 3, w2: 0.5, b2: -1 },
      answer: 0.5,
      slips: [
        ['sum', 2],
        ['first-only', 1.5],
        ['without-first', -1],
        ['product', 1],
        ['input', 5],
      ],
    });
  });

  it('asks for the output at x = 0 of one layer after the other, with fresh numbers that tell every slip', () => {
    for (const seed of SEEDS) {
      const { given, answer, slips } = collapseQuestion(seed);
      const hidden = given['w1']! * 0 + given['b1']!;
      expect(answer, `seed ${seed}`).toBeCloseTo(given['w2']! * hidden + given['b2']!, 12);
      expect(Math.abs(answer), `seed ${seed}`).toBeGreaterThan(0.01);
      for (const [slip, value] of slips) expect(value, `seed ${seed}, ${slip}`).not.toBeCloseTo(answer, 4);
    }
  });
});
