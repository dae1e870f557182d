import { describe, expect, it } from 'vitest';
import { varId, type Element, type Program, type SymbolicShape } from '#autodiff/program.ts';
import { letter } from '#autodiff/symbol.ts';
import { identifiersOf } from '#notation/python/identifiers.ts';

function programOf(
  shapes: Readonly<Record<string, SymbolicShape>>,
  elements: Readonly<Record<string, Element>> = {},
): Program {
  const variable = (id: string, shape: SymbolicShape) =>
    [varId(id), { id: varId(id), name: letter(id), role: 'intermediate', shape }] as const;
  return {
    variables: new Map(Object.entries(shapes).map(([id, shape]) => variable(id, shape))),
    equations: [],
    gradients: new Map(),
    next: new Map(),
    elements: new Map(Object.entries(elements).map(([id, element]) => [varId(id), element])),
  };
}
const namesOf = (...ids: string[]): string[] => [
  ...identifiersOf(programOf(Object.fromEntries(ids.map((id) => [id, []])))).values(),
];

describe('what a variable is called in Python', () => {
  it.each([
    ['w5', 'w5'],
    ['w5_new', 'w5_new'],
    ['E_total', 'E_total'],
    ['dE_total/dw5', 'dE_total_dw5'],
    ['do1/dz3', 'do1_dz3'],
    ['dE_total/dh1[z3]', 'dE_total_dh1_via_z3'],
    ['dL/dv[z.1]', 'dL_dv_via_z_1'],
    ['H·w_o1', 'H_w_o1'],
    ['dE_total/dH1[H1·w_h11]', 'dE_total_dH1_via_H1_w_h11'],
    ['W1[3,7]', 'W1_3_7'],
    ['dL/dW1[3,7]', 'dL_dW1_3_7'],
    ['η', 'η'],
    ['2x', '_2x'],
    ['a²', 'a2'],
  ])('%s is %s', (id, name) => {
    expect(namesOf(id)).toEqual([name]);
  });
  it.each(['lambda', 'in', 'None', 'np', 'torch', 'show', 'print'])(
    'no variable is called %s, which means something already',
    (word) => {
      expect(namesOf(word)).toEqual([`${word}_2`]);
    },
  );
  it('no two variables have one name', () => {
    expect(namesOf('a/b', 'a_b', 'a·b', 'a_b_2')).toEqual(['a_b', 'a_b_2', 'a_b_3', 'a_b_2_2']);
  });
});
