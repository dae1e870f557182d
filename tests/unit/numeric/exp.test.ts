import { describe, expect, it } from 'vitest';
import { exp } from '#numeric/exp.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';

describe('e^x', () => {
  const random = LegacyRandom.seed(11);
  const numbers = [...random.randn(20_000).map((x) => 5 * x), ...random.randn(5_000).map((x) => 250 * x)];

  it('is within a unit in the last place of what the host computes', () => {
    for (const x of numbers.filter((value) => Math.abs(value) < 708)) {
      const want = Math.exp(x);
      expect(Math.abs(exp(x) - want)).toBeLessThanOrEqual(want * 2 ** -52);
    }
  });

  it('has the digits of the tables', () => {
    expect(exp(1)).toBe(2.718281828459045);
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(0.7)).toBe(2.0137527074704766);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(-720) / Math.exp(-720)).toBeCloseTo(1, 9);
    expect(exp(-750)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
  });

  it('overflows where a double has no room, and keeps what is not a number', () => {
    expect(exp(709.78)).toBeLessThan(Infinity);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });
});
