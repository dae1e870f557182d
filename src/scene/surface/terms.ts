import type { ProgramBuilder } from '#autodiff/builder.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { scalar, type Tensor } from '#numeric/tensor.ts';

/** Writes the terms of a polynomial into a program; each is called as it is read: x0², 0.05·x0². */
export class Terms {
  readonly constants = new Map<VarId, Tensor>();
  readonly #builder: ProgramBuilder;

  constructor(builder: ProgramBuilder) {
    this.#builder = builder;
  }

  square(x: VarId): VarId {
    return this.#term('square', [x], `${this.#tight(x)}²`);
  }

  times(factor: number, x: VarId): VarId {
    return this.#term('scale', [this.#constant(factor), x], `${factor}·${this.#tight(x)}`);
  }

  plus(x: VarId, constant: number): VarId {
    const sign = constant < 0 ? ' − ' : ' + ';
    return this.#term('addToAll', [x, this.#constant(constant)], `${x}${sign}${Math.abs(constant)}`);
  }

  #term(op: OpName, of: readonly VarId[], text: string): VarId {
    return this.#builder.apply(op, of, {
      id: varId(text),
      name: { kind: 'letter', base: text },
      role: 'intermediate',
    });
  }

  #constant(value: number): VarId {
    const base = String(value).replace('-', '−');
    const id = varId(base);
    if (this.constants.has(id)) return id;
    this.constants.set(id, scalar(value));
    return this.#builder.leaf({ id, name: { kind: 'letter', base }, role: 'constant' }, []);
  }

  #tight(x: VarId): string {
    return x.includes(' ') ? `(${x})` : x;
  }
}
