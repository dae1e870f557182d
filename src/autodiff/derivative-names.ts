import type { Naming, ProgramBuilder } from './builder.ts';
import type { Edge } from './op.ts';
import { varId, type VarId } from './program.ts';

/** What the variables of a backward pass are called: dL/dw, do/dz, and dL/dh[z] along one path. */
export class DerivativeNames {
  readonly #builder: ProgramBuilder;
  readonly #loss: VarId;
  readonly #chosen: ((variable: VarId, use: VarId) => Naming | undefined) | undefined;

  constructor(
    builder: ProgramBuilder,
    loss: VarId,
    chosen: ((variable: VarId, use: VarId) => Naming | undefined) | undefined,
  ) {
    this.#builder = builder;
    this.#loss = loss;
    this.#chosen = chosen;
  }

  gradient(v: VarId): Naming {
    return { id: varId(`d${this.#loss}/d${v}`), name: this.#symbol(this.#loss, v), role: 'gradient' };
  }

  /** The derivative along one edge alone. */
  local(v: VarId, use: Edge): Naming {
    const id = varId(`d${use.output}/d${v}${place(v, use)}`);
    return { id, name: this.#symbol(use.output, v), role: 'local' };
  }

  /** The part of a gradient that comes back through one use. */
  path(v: VarId, use: Edge): Naming {
    const chosen = this.#chosen?.(v, use.output);
    if (chosen) return chosen;
    const id = varId(`d${this.#loss}/d${v}[${use.output}${place(v, use)}]`);
    const via = this.#builder.variable(use.output).name;
    return { id, name: { ...this.#symbol(this.#loss, v), via }, role: 'gradient' };
  }

  #symbol(of: VarId, by: VarId) {
    const symbol = (id: VarId) => this.#builder.variable(id).name;
    return { kind: 'derivative' as const, of: symbol(of), by: symbol(by) };
  }
}

/** Tells two uses of a variable in one equation apart. */
const place = (v: VarId, { inputs, input }: Edge): string =>
  inputs.filter((other) => other === v).length > 1 ? `.${input}` : '';
