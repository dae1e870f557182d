import { describe, expect, it } from 'vitest';
import { gradientText } from '#views/xor/gradient-text.ts';

describe('a gradient in a table', () => {
  it('has four decimals and its sign', () => {
    expect(gradientText(-0.50023)).toEqual({ text: '−0.5002' });
    expect(gradientText(0.001)).toEqual({ text: '+0.0010' });
    expect(gradientText(0)).toEqual({ text: '0' });
  });

  it('has two digits and a power of ten where four decimals would say next to nothing', () => {
    expect(gradientText(0.0001097)).toEqual({ text: '+1.1\u00A0×\u00A010', power: '−4' });
    expect(gradientText(-5.16e-6)).toEqual({ text: '−5.2\u00A0×\u00A010', power: '−6' });
  });

  it('has no sign where only its size is meant', () => {
    expect(gradientText(0.0366, true)).toEqual({ text: '0.0366' });
    expect(gradientText(1.41e-5, true).text).toBe('1.4\u00A0×\u00A010');
  });
});
