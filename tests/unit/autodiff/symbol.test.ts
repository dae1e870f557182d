import { describe, expect, it } from 'vitest';
import { bold, letter, symbolOf } from '#autodiff/symbol.ts';

describe('a textbook name', () => {
  it.each([
    ['x', { base: 'x' }],
    ['w5', { base: 'w', sub: '5' }],
    ['E_total', { base: 'E', sub: 'total' }],
    ['E_o1', { base: 'E', sub: 'o1' }],
    ['h1_new', { base: 'h', sub: '1', updated: true }],
    ['H_new', { base: 'H', updated: true }],
    ['E_total_new', { base: 'E', sub: 'total', updated: true }],
    ['η', { base: 'η' }],
    ['w21^(2)', { base: 'w', sub: '21', sup: '(2)' }],
    ['w10,2^(3)', { base: 'w', sub: '10,2', sup: '(3)' }],
    ['W^(2)', { base: 'W', sup: '(2)' }],
  ])('%s is a letter with its marks', (name, marks) => {
    expect(letter(name)).toEqual({ kind: 'letter', ...marks });
  });

  it('that is no letter with a subscript stands as it is', () => {
    expect(letter('W1[3,7]')).toEqual({ kind: 'letter', base: 'W1[3,7]' });
  });

  it('of a matrix is bold', () => {
    expect(bold('W2')).toEqual({ kind: 'letter', base: 'W', sub: '2', bold: true });
  });
});

describe('a name in the language of traces', () => {
  it.each([
    ['w5_new', letter('w5_new')],
    ['dE_total/dw5', { kind: 'derivative', of: letter('E_total'), by: letter('w5') }],
    ['do1/dz3', { kind: 'derivative', of: letter('o1'), by: letter('z3') }],
    ['dL/dh1[z3]', { kind: 'derivative', of: letter('L'), by: letter('h1'), via: letter('z3') }],
  ])('%s is read as what it names', (name, symbol) => {
    expect(symbolOf(name)).toEqual(symbol);
  });
});
