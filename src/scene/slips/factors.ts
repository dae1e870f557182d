import type { VarId } from '#autodiff/program.ts';
import type { Reading } from './reading.ts';

/** What stands in a product along a path: each factor, and what it is there for. */
export interface Factor {
  readonly id: VarId;
  readonly part: 'signal' | 'slope' | 'input' | 'weight' | 'other';
  /** What the factor repeats: h1 for dz3/dw5, w5 for dz3/dh1; of a slope the activation that it is made from. */
  readonly source: VarId | undefined;
}

/** The factors of the product `inputs`, by what defines each. */
export function factorsOf({ trace, definition }: Reading, inputs: readonly VarId[]): Factor[] {
  const role = (id: VarId) => trace.program.variables.get(id)!.role;
  return inputs.map((id): Factor => {
    const made = definition(id);
    const source = made?.inputs[0];
    if (made?.op === 'sigmoidSlope') return { id, part: 'slope', source };
    if (made?.op === 'copy' && role(id) === 'local' && source) {
      const isWeight = role(source) === 'parameter' || role(source) === 'updated';
      return { id, part: isWeight ? 'weight' : 'input', source };
    }
    return { id, part: role(id) === 'gradient' ? 'signal' : 'other', source };
  });
}

/** The product of all factors, with other numbers in the places that `instead` names. */
export const multiply = (
  { number }: Reading,
  factors: readonly Factor[],
  instead: ReadonlyMap<VarId, number>,
): number => factors.reduce((product, { id }) => product * (instead.get(id) ?? number(id)), 1);
