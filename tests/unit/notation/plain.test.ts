import { describe, expect, it } from 'vitest';
import { bold, letter, symbolOf } from '#autodiff/symbol.ts';
import { plainSymbol } from '#notation/plain.ts';
import { programAt } from '../scene/stepper/course-example.ts';

describe('a symbol read aloud', () => {
  it.each([
    ['w5', 'w5'],
    ['E_total', 'E_total'],
    ['E_o1', 'E_o1'],
    ['h1_new', 'h1⁺'],
    ['E_total_new', 'E_total⁺'],
    ['dE_total/dw5', '∂E_total/∂w5'],
    ['do1/dz3', '∂o1/∂z3'],
    ['dL/dh1[z3]', '∂L/∂h1[z3]'],
  ])('%s is %s', (name, text) => {
    expect(plainSymbol(symbolOf(name))).toBe(text);
  });

  it('does not tell bold from light', () => {
    expect(plainSymbol(bold('W2'))).toBe(plainSymbol(letter('W2')));
  });

  it('tells every variable of a program from every other', () => {
    for (const detail of ['operation', 'neuron', 'layer'] as const) {
      const names = [...programAt(detail).variables.values()].map(({ name }) => plainSymbol(name));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
