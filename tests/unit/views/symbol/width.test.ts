import { describe, expect, it } from 'vitest';
import { letter, type SymbolName } from '#autodiff/symbol.ts';
import { symbolWidth } from '#views/symbol/width.ts';

const weight: SymbolName = { kind: 'code', text: 'fc1.weight[0, 1]', short: 'W1[0,1]' };

describe('the width of a symbol in a drawing', () => {
  it('is that of its short form', () => {
    expect(symbolWidth(weight)).toBe(symbolWidth({ kind: 'code', text: 'W1[0,1]' }));
    expect(symbolWidth(weight)).toBeLessThan(symbolWidth({ kind: 'code', text: weight.text }));
  });

  it('counts marks that stand above each other once', () => {
    const down = symbolWidth({ kind: 'letter', base: 'w', sub: '11' });
    expect(symbolWidth({ kind: 'letter', base: 'w', sub: '11', sup: '3' })).toBe(down);
    expect(symbolWidth({ kind: 'letter', base: 'w', sub: '1', sup: '3′' })).toBeGreaterThan(
      symbolWidth({ kind: 'letter', base: 'w', sub: '1', sup: '3' }),
    );
  });

  it('grows with what is written', () => {
    expect(symbolWidth(letter('w5'))).toBeLessThan(symbolWidth(letter('w55')));
    expect(symbolWidth(letter('w5'))).toBeGreaterThan(15);
    expect(symbolWidth(letter('w5'))).toBeLessThan(25);
  });
});
