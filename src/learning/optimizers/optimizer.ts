import type { Naming, ProgramBuilder } from '#autodiff/builder.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import type { LetterName, SymbolName } from '#autodiff/symbol.ts';
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

/** The constants and the state of one rule, with what fills them before the first update. */
export class Start {
  readonly #builder: ProgramBuilder;
  readonly filledWith = new Map<VarId, number>();

  constructor(builder: ProgramBuilder) {
    this.#builder = builder;
  }

  constant(id: string, name: Omit<LetterName, 'kind'>, value: number): VarId {
    return this.#leaf({ id: varId(id), name: { kind: 'letter', ...name }, role: 'constant' }, value);
  }

  /** A single number that changes from update to update. */
  number(id: string, name: Omit<LetterName, 'kind'>, value: number): VarId {
    return this.#leaf({ id: varId(id), name: { kind: 'letter', ...name }, role: 'state' }, value);
  }

  /** State of the shape of a parameter, 0 before the first update: v of W1 is v_W1. */
  like(parameter: VarId, letter: string): VarId {
    const naming: Naming = { ...belonging(this.#builder, parameter, letter), role: 'state' };
    return this.#leaf(naming, 0, parameter);
  }

  #leaf(naming: Naming, value: number, like?: VarId): VarId {
    const id = this.#builder.leaf(naming, like === undefined ? [] : this.#builder.variable(like).shape);
    this.filledWith.set(id, value);
    return id;
  }
}

/** What an optimizer calls a number that it keeps for a parameter; `letter` may differ from how the id begins, as m̂ from mhat. */
export function belonging(
  builder: ProgramBuilder,
  parameter: VarId,
  base: string,
  letter = base,
): Pick<Naming, 'id' | 'name'> {
  const { name } = builder.variable(parameter);
  return { id: varId(`${base}_${parameter}`), name: indexed(letter, name, parameter) };
}

function indexed(base: string, of: SymbolName, id: VarId): SymbolName {
  if (of.kind !== 'letter') return { kind: 'letter', base, sub: id };
  const { sub = '', sup, bold } = of;
  return {
    kind: 'letter',
    base,
    sub: of.base + sub,
    ...(sup === undefined ? {} : { sup }),
    ...(bold ? { bold } : {}),
  };
}
