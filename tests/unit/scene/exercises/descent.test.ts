import { describe, expect, it } from 'vitest';
import { twoUpdates, updateFactor } from '#scene/exercises/descent.ts';

const three = (values: readonly number[]): Set<string> =>
  new Set(values.map((value) => value.toPrecision(3)));

describe('two updates on the bowl', () => {
  it('take x0 from −3 to −1.92 at a rate of 0.1, and slips elsewhere', () => {
    const { given, answer, slips } = twoUpdates(0);
    expect(given).toMatchObject({ x0: -3, lr: 0.1, g: -6 });
    expect(given['first']).toBeCloseTo(-2.4, 14);
    expect(given['g1']).toBeCloseTo(-4.8, 14);
    expect(answer).toBeCloseTo(-1.92, 14);
    const expected = {
      one: -2.4,
      uphill: -4.32,
      stale: -1.8,
      half: -2.43,
      noRate: 3,
      slope: -6,
      sign: 1.92,
      oneSign: 2.4,
      back: -2.88,
    };
    for (const [name, value] of Object.entries(expected))
      expect(slips.find(([slip]) => slip === name)?.[1], name).toBeCloseTo(value, 14);
    expect(slips).toHaveLength(9);
  });

  it('multiply x0 by 1 − 2η twice, with the fresh numbers of any seed', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      const { given, answer, slips } = twoUpdates(seed);
      const { x0, lr } = given as { x0: number; lr: number };
      seen.add(`${x0} ${lr}`);
      expect(answer, `seed ${seed}`).toBeCloseTo(x0 * (1 - 2 * lr) ** 2, 12);
      expect(three([answer, ...slips.map(([, value]) => value)]).size, `seed ${seed}`).toBe(10);
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

describe('what one update multiplies x0 by', () => {
  it('is −19 at a rate of 10', () => {
    expect(updateFactor(0)).toEqual({
      given: { lr: 10, twice: 20, size: 19 },
      answer: -19,
      slips: [
        ['sign', 19],
        ['half', -9],
        ['uphill', 21],
        ['step', -20],
      ],
    });
  });

  it('is 1 − 2η with the fresh rate of any seed, and no slip gives the same', () => {
    const seen = new Set<number>();
    for (let seed = 1; seed <= 60; seed++) {
      const { given, answer, slips } = updateFactor(seed);
      seen.add(given['lr']!);
      expect(answer, `seed ${seed}`).toBeCloseTo(1 - 2 * given['lr']!, 12);
      expect(three([answer, ...slips.map(([, value]) => value)]).size, `seed ${seed}`).toBe(5);
    }
    expect(seen.size).toBeGreaterThan(8);
  });
});
