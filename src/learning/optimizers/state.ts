import type { Naming, ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import type { LetterName, SymbolName } from '#autodiff/symbol.ts';

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
