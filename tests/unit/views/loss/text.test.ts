import { describe, expect, it } from 'vitest';
import { lossText, shortLoss, termText } from '#views/loss/text.ts';

describe('a loss as it is written', () => {
  it('has no sign where rounding makes it 0, as with δ at a probability of 1', () => {
    expect(shortLoss(-1e-7)).toBe('0.0000');
    expect(lossText(-1e-9)).toBe('0.00000000');
    expect(lossText(-1e-7)).toBe('−0.00000010');
    expect(shortLoss(-0.5)).toBe('−0.5000');
    expect([lossText(Infinity), shortLoss(Infinity), termText(Infinity)]).toEqual(['∞', '∞', '∞']);
  });

  it('as a term of four characters tells what is nearly 0 from 0', () => {
    expect([0, 0.00005, -1e-7, 0.0005, 0.08, 2.302, 16.118].map(termText)).toEqual([
      '0',
      '<.001',
      '≈0',
      '.001',
      '.080',
      '2.30',
      '16.1',
    ]);
  });
});
