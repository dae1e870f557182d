import { OPS } from './ops/index.ts';
import { run } from './run.ts';
import type { Program, Trace, VarId } from './program.ts';
import type { Tensor } from '#numeric/tensor.ts';

/** A program whose tensors all have their place: what runs many times on inputs of one shape. */
export interface InPlace extends Trace {
  /** Evaluates every equation again from what stands in the given tensors now. */
  run(): void;
  /** Runs, then makes what `next` holds the beginning of the next run. */
  advance(): void;
}

/**
 * Runs a program once as `run` does, and keeps every tensor for the runs that follow: for small tensors, finding them and
 * making them takes longer than computing. The given tensors are not copied: writing into them changes the next run,
 * and `advance` writes into them.
 */
export function inPlace(program: Program, given: ReadonlyMap<VarId, Tensor>): InPlace {
  const { values } = run(program, given);
  const at = (id: VarId): Tensor => values.get(id)!;
  const steps = program.equations.map(({ op, inputs, output, index = 0 }) => {
    const { value } = OPS[op];
    return { value, out: at(output), from: inputs.map(at), index };
  });
  const moves = [...program.next].map(([id, updated]) => ({ to: at(id).data, from: at(updated).data }));
  const again = (): void => {
    for (const { value, out, from, index } of steps) value(out, from, index);
  };
  return {
    program,
    values,
    run: again,
    advance() {
      again();
      for (const { to, from } of moves) to.set(from);
    },
  };
}
