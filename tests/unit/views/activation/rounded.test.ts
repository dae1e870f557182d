import { describe, expect, it } from 'vitest';
import { decimalsFor, inRow } from '#views/activation/rounded.ts';

describe('the numbers of a row', () => {
  it('have as many decimals as show four digits of the largest', () => {
    expect(decimalsFor([-1.75, 0.25])).toBe(3);
    expect(decimalsFor([0.41])).toBe(4);
    expect(decimalsFor([-812.5, 3])).toBe(1);
    expect(decimalsFor([0, 0])).toBe(3);
  });
  it('are written alike, with no sign at 0', () => {
    expect([-1.75, 0.25, 0, -1e-14].map((value) => inRow(value, 3))).toEqual([
      '−1.750',
      '0.250',
      '0.000',
      '0.000',
    ]);
  });
  it('do not become 0 without being it', () => {
    expect(inRow(0.000123, 3)).toBe('0.0001230');
  });
});
