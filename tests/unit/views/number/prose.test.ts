import { describe, expect, it } from 'vitest';
import { proseOf } from '#views/number/prose.ts';

const numbers = { w1: 0.5, y: 2 / 3, g: -0.0123456789 };
const texts = (text: string) =>
  proseOf(text, numbers).map((piece) =>
    typeof piece === 'string' ? piece : piece.kind === 'number' ? piece.text : '[]',
  );

describe('a sentence about numbers', () => {
  it('keeps its text, and shows a number as it was given', () => {
    expect(texts('At {w1} it stays.')).toEqual(['At ', '0.5', ' it stays.']);
  });

  it('rounds a number as it is asked to, and keeps the full double beside it', () => {
    expect(texts('{y:4}{y:.2}{g:4}{g:.3}{w1:+}{y:+4}{w1:+.1}')).toEqual([
      '0.6667',
      '0.67',
      '−0.01235',
      '−0.012',
      '+0.5',
      '+0.6667',
      '+0.5',
    ]);
    expect(proseOf('{y:4}', numbers)).toEqual([{ kind: 'number', id: 'y', value: 2 / 3, text: '0.6667' }]);
  });

  it('sets the sign of a further term apart, and gives none to what is rounded to 0', () => {
    expect(texts('2{w1:+ }')).toEqual(['2', '+ 0.5']);
    expect(texts('2{g:+ }')[1]).toBe('− 0.0123456789');
    expect(proseOf('{tiny:.4}', { tiny: -1e-7 })).toMatchObject([{ text: '0.0000' }]);
  });

  it('shows a symbol for a name in brackets, a derivative as a derivative', () => {
    const symbols = proseOf('[w1] and [dE/dw1]', {});
    expect(symbols[0]).toMatchObject({ kind: 'symbol', name: { kind: 'letter', base: 'w', sub: '1' } });
    expect(symbols[2]).toMatchObject({ kind: 'symbol', name: { kind: 'derivative' } });
  });

  it('refuses a number that is not there, and a form that is none', () => {
    expect(() => proseOf('{w9}', numbers)).toThrow('no number called w9');
    expect(() => proseOf('{w1:x}', numbers)).toThrow('form x');
  });
});
