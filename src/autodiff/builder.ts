import { OPS } from './ops/index.ts';
import type { OpName } from './op.ts';
import type { Element, Equation, Phase, Program, Role, SymbolicShape, VarId, Variable } from './program.ts';
import type { SymbolName } from './symbol.ts';

export interface Naming {
  readonly id: VarId;
  readonly name: SymbolName;
  readonly role: Role;
}

/** Writes a program down, equation by equation. Every variable is declared once, before it is used. */
export class ProgramBuilder {
  readonly variables = new Map<VarId, Variable>();
  readonly equations: Equation[] = [];
  readonly gradients = new Map<VarId, VarId>();
  readonly next = new Map<VarId, VarId>();
  readonly elements = new Map<VarId, Element>();
  phase: Phase = 'forward';

  /** A variable that is given from outside: data, a target, a parameter, a constant. */
  leaf(naming: Naming, shape: SymbolicShape): VarId {
    return this.#declare({ ...naming, shape });
  }

  /** The variable that `op` makes of `inputs`. Throws if a shape does not fit or a name is taken. */
  apply(
    op: OpName,
    inputs: readonly VarId[],
    output: Naming,
    extra: Pick<Equation, 'along' | 'index' | 'byHand'> = {},
  ): VarId {
    const id = this.#declare({ ...output, shape: this.#shape(op, inputs, output.id) });
    this.equations.push({ phase: this.phase, op, inputs, output: id, ...extra });
    return id;
  }

  variable(id: VarId): Variable {
    const found = this.variables.get(id);
    if (!found) throw new Error(`${id} is used before it is defined.`);
    return found;
  }

  build(): Program {
    const { variables, equations, gradients, next, elements } = this;
    return { variables, equations, gradients, next, elements };
  }

  #shape(op: OpName, inputs: readonly VarId[], output: VarId): SymbolicShape {
    try {
      return OPS[op].shape(inputs.map((id) => this.variable(id).shape));
    } catch (cause) {
      throw new RangeError(`${output} = ${op}(${inputs.join(', ')}): ${(cause as Error).message}`, { cause });
    }
  }

  #declare(variable: Variable): VarId {
    if (this.variables.has(variable.id)) throw new Error(`${variable.id} is defined twice.`);
    this.variables.set(variable.id, variable);
    return variable.id;
  }
}
