import { describe, expect, it } from 'vitest';
import { sumOfNodeTwo } from '#scene/exercises/layers.ts';

describe('the exercise about node 2', () => {
  it("starts with the lesson's weights and other inputs", () => {
    const { given, answer, slips } = sumOfNodeTwo(0);
    expect(given['w21^(2)']).toBe(0.21);
    // 3·0.21 + 1·0.22 + 0.2; the column instead of the row: 3·0.12 + 1·0.22 + 0.2; node 1: 3·0.11 + 1·0.12 + 0.1
    expect(answer).toBeCloseTo(1.05, 14);
    const bySlip = new Map(slips);
    expect(bySlip.get('column')).toBeCloseTo(0.78, 14);
    expect(bySlip.get('otherNode')).toBeCloseTo(0.55, 14);
    expect(bySlip.get('noBias')).toBeCloseTo(0.85, 14);
    expect(bySlip.get('otherBias')).toBeCloseTo(0.95, 14);
    // Each input with the weight of the other: 1·0.21 + 3·0.22 + 0.2; one product only: 3·0.21 + 0.2 or 1·0.22 + 0.2
    expect(bySlip.get('exchanged')).toBeCloseTo(1.07, 14);
    const single = slips.flatMap(([slip, value]) => (slip === 'oneProduct' ? [value] : []));
    expect(single[0]).toBeCloseTo(0.83, 14);
    expect(single[1]).toBeCloseTo(0.42, 14);
    expect(bySlip.get('sigmoid')).toBeCloseTo(1 / (1 + Math.exp(-1.05)), 14);
  });

  it('has other numbers for every seed, and no slip that gives the answer or what another slip gives', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const { given, answer, slips } = sumOfNodeTwo(seed);
      seen.add(JSON.stringify(given));
      const { x1, x2 } = given as { x1: number; x2: number };
      expect(answer).toBeCloseTo(given['w21^(2)']! * x1 + given['w22^(2)']! * x2 + given['b2^(2)']!, 12);
      const all = [answer, ...slips.map(([, value]) => value)].map((value) => value.toPrecision(3));
      expect(new Set(all).size).toBe(9);
    }
    expect(seen.size).toBe(60);
  });
});
