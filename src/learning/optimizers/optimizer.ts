import type { Naming, ProgramBuilder } from '#autodiff/builder.ts';
import type { OpName } from '#autodiff/op.ts';
import type { VarId } from '#autodiff/program.ts';
import { updatedName, updatedSymbol } from '../naming.ts';

/**
 * How parameters learn from their gradients: a pure rule, written into the program as equations of its update, and plain
 * state. For every parameter, and for every piece of state, `next` says what the next run starts from.
 *
 * Needs the gradient of every parameter in `builder.gradients`, and declares the learning rate, the rule's constants and
 * its state. Gives back what they are before the first update, but for the learning rate: one number that fills each.
 */
export type Optimizer = (
  builder: ProgramBuilder,
  parameters: readonly VarId[],
  rate: Naming,
) => ReadonlyMap<VarId, number>;

/** Begins the update: what follows belongs to it. The learning rate is written η. */
export function beginUpdate(builder: ProgramBuilder, rate: Naming): VarId {
  builder.phase = 'update';
  return builder.leaf({ ...rate, name: { kind: 'letter', base: 'η' } }, []);
}

/** The gradient of a parameter. Throws where `differentiate` has not been asked for it. */
export function gradientOf(builder: ProgramBuilder, parameter: VarId): VarId {
  const gradient = builder.gradients.get(parameter);
  if (gradient === undefined) throw new Error(`${parameter} has no gradient that an update could use.`);
  return gradient;
}

/** What a variable is after the update, and what the next run has in its place: w → w_new. */
export function renew(builder: ProgramBuilder, id: VarId, op: OpName, inputs: readonly VarId[]): VarId {
  const naming: Naming = {
    id: updatedName(id),
    name: updatedSymbol(builder.variable(id).name),
    role: 'updated',
  };
  const updated = builder.apply(op, inputs, naming);
  builder.next.set(id, updated);
  return updated;
}
