import { describe, expect, it } from 'vitest';
import { bold, letter, symbolOf, type SymbolName } from '#autodiff/symbol.ts';
import { leadOf, piecesOf } from '#notation/pieces.ts';

const text = (name: SymbolName, short = false): string =>
  piecesOf(name, short)
    .map((piece) => piece.text + (piece.sup ? `^${piece.sup}` : '') + (piece.sub ? `_${piece.sub}` : ''))
    .join('');

describe('a symbol as it is set', () => {
  it('has a letter that slants, with its marks', () => {
    expect(piecesOf(letter('w5_new'))).toEqual([{ text: 'w', face: 'italic', sup: '+', sub: '5' }]);
    expect(piecesOf({ kind: 'letter', base: 'w', sup: '3', sub: '11', updated: 'prime' })).toEqual([
      { text: 'w', face: 'italic', sup: '3′', sub: '11' },
    ]);
  });

  it('has words that stand, tensors in bold and code as code', () => {
    expect(piecesOf({ kind: 'letter', base: 'net', sub: 'h1' })).toEqual([
      { text: 'net', face: 'upright', sub: 'h1' },
    ]);
    expect(piecesOf(bold('W2'))).toEqual([{ text: 'W', face: 'bold', sub: '2' }]);
    expect(piecesOf({ kind: 'code', text: 'loss', updated: true })).toEqual([
      { text: 'loss', face: 'code', sup: '+' },
    ]);
  });

  it('is short where there is no room', () => {
    const weight = { kind: 'code', text: 'fc1.weight[0, 1]', short: 'W1[0,1]' } as const;
    expect([text(weight), text(weight, true)]).toEqual(['fc1.weight[0, 1]', 'W1[0,1]']);
    expect(text({ kind: 'derivative', of: letter('o1'), by: weight }, true)).toBe('∂o_1/∂W1[0,1]');
  });

  it('of what has no letter of its own is made of others', () => {
    expect(text(symbolOf('dE_total/dh1[z3]'))).toBe('∂E_total/∂h_1[z_3]');
    expect(text(bold('X·W1'))).toBe('X·W_1');
    expect(text({ kind: 'derivative', of: letter('L'), by: bold('X·W1') })).toBe('∂L/∂(X·W_1)');
    expect(text({ kind: 'slope', at: letter('z3') })).toBe('σ^′(z_3)');
    expect(text({ kind: 'place', in: bold('H'), at: '0,1' })).toBe('H[0,1]');
  });

  it('has a variable slanting in its subscript, and a word standing', () => {
    expect(leadOf('o1')).toEqual(['o', '1']);
    expect(leadOf('h')).toEqual(['h', '']);
    expect(leadOf('total')).toEqual(['', 'total']);
    expect(leadOf('12')).toEqual(['', '12']);
  });
});
