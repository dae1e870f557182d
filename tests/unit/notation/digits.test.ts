import { describe, expect, it } from 'vitest';
import { powerOfTen, splitAtDifference, underOneAnother } from '#notation/digits.ts';

describe('numbers under one another', () => {
  it('have the same decimals, enough to tell doubles apart', () => {
    expect(underOneAnother([0.5, 0.25, -0.125], 4)).toEqual(['0.5000', '0.2500', '−0.1250']);
    const near = 0.02397190075169937;
    const [a, b] = underOneAnother([near, near + 2 ** -58], 17);
    expect(a).toHaveLength(b!.length);
    expect(a).not.toBe(b);
  });

  it('are written with a power of ten where there would be many zeros', () => {
    expect(underOneAnother([1.5e-30, 0], 3)).toEqual(['1.50e−30', '0.00e0']);
    expect(underOneAnother([0, 0], 3)).toEqual(['0.00', '0.00']);
    expect(underOneAnother([12345678], 3)).toEqual(['1.23e7']);
  });
});

describe('the digits that differ', () => {
  it.each([
    ['0.0239', '0.0242', '0.02', '39'],
    ['0.0239', '0.0239', '0.0239', ''],
    ['+0.5', '−0.5', '', '+0.5'],
  ])('in %s beside %s', (text, reference, same, differing) => {
    expect(splitAtDifference(text, reference)).toEqual([same, differing]);
  });
});

describe('a power of ten', () => {
  it.each([
    [1e-4, '', '−4'],
    [3.16e-5, '3.16', '−5'],
    [2e-12, '2', '−12'],
    [-6.24e3, '−6.24', '3'],
    [1.004, '', '0'],
    [10, '', '1'],
  ])('%f', (value, digits, power) => {
    expect(powerOfTen(value, 3)).toEqual({ digits, power });
  });
});
