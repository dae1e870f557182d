import type { VarId } from '#autodiff/program.ts';
import { factorsOf, multiply } from './factors.ts';
import type { Reading, Rule } from './reading.ts';
import { slip } from './slip.ts';

interface Recomputed {
  readonly value: number;
  readonly used: VarId;
  readonly right: VarId;
}

/**
 * What a gradient comes to where the weights that its paths end in are the already updated ones; if the program itself
 * uses those, the old ones. Undefined for a gradient that crosses no weight.
 */
function withOtherWeights(reading: Reading, id: VarId): Recomputed | undefined {
  const { definition, number, twin } = reading;
  const made = definition(id);
  if (made?.op === 'add') {
    const paths = made.inputs.map((path) => withOtherWeights(reading, path));
    const first = paths.find((path) => path !== undefined);
    const value = paths.reduce((sum, path, i) => sum + (path?.value ?? number(made.inputs[i]!)), 0);
    return first && { ...first, value };
  }
  if (made?.op !== 'product') return undefined;
  const factors = factorsOf(reading, made.inputs);
  const weight = factors.find(({ part }) => part === 'weight');
  const used = weight?.source && twin(weight.source);
  if (!used) return undefined;
  const value = multiply(reading, factors, new Map([[weight.id, number(used)]]));
  return { value, used, right: weight.source };
}

/** The weights of the other side of the update used: on this stretch of the path, or on the one before it. */
export const otherWeightUsed: Rule = (reading) => {
  const { equation, trace } = reading;
  const factors = factorsOf(reading, equation.inputs);
  const before = factors.flatMap(({ id, part }) => {
    const isFactor = equation.op === 'product' && part === 'signal';
    const signal = isFactor ? withOtherWeights(reading, id) : undefined;
    return signal ? [{ ...signal, value: multiply(reading, factors, new Map([[id, signal.value]])) }] : [];
  });
  const here = withOtherWeights(reading, equation.output);
  return [...(here ? [here] : []), ...before].map(({ value, used, right }) => {
    const isUpdated = trace.program.variables.get(used)!.role === 'updated';
    return slip(isUpdated ? 'updatedWeight' : 'oldWeight', value, { used, right });
  });
};
