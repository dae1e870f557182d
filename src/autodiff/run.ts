import { sameShape, zeros, type Precision, type Tensor } from '#numeric/tensor.ts';
import { leavesOf } from './lookup.ts';
import { OPS } from './ops/index.ts';
import type { Program, SymbolicShape, Trace, VarId } from './program.ts';

export interface RunOptions {
  readonly precision?: Precision;
  /** Tensors to write into, by variable, for one batch size: what a trainer reuses. Filled where it has none yet. */
  readonly buffers?: Map<VarId, Tensor>;
}

/**
 * Evaluates every equation once, in order: the reference executor. The batch size N is bound from the given tensors.
 * Throws if an input is missing or has another shape than the program declares, or a buffer another than it needs.
 */
export function run(program: Program, given: ReadonlyMap<VarId, Tensor>, options: RunOptions = {}): Trace {
  const { precision = 'float64', buffers } = options;
  const batch = batchSize(program, given);
  const values = new Map<VarId, Tensor>(given);
  for (const { op, inputs, output, index } of program.equations) {
    const shape = bind(program.variables.get(output)!.shape, batch);
    let out = buffers?.get(output);
    if (!out) {
      out = zeros(shape, precision);
      buffers?.set(output, out);
    } else if (!sameShape(out.shape, shape))
      throw new RangeError(
        `The buffer of ${output} has shape [${out.shape.join(', ')}], [${shape.join(', ')}] is needed.`,
      );
    OPS[op].value(
      out,
      inputs.map((id) => values.get(id)!),
      index ?? 0,
    );
    values.set(output, out);
  }
  return { program, values };
}

/** A shape with N bound to the size of a batch. */
export const bind = (shape: SymbolicShape, batch: number): number[] =>
  shape.map((dimension) => (dimension === 'N' ? batch : dimension));

function batchSize(program: Program, given: ReadonlyMap<VarId, Tensor>): number {
  let batch: number | undefined;
  for (const { id, shape } of leavesOf(program)) {
    const tensor = given.get(id);
    if (!tensor) throw new Error(`${id} is not given.`);
    shape.forEach((dimension, axis) => {
      const size = tensor.shape[axis]!;
      if (dimension === 'N') batch ??= size;
      if (size !== (dimension === 'N' ? batch : dimension))
        throw new RangeError(
          `${id} has shape [${tensor.shape.join(', ')}], the program declares [${shape.join(', ')}].`,
        );
    });
    if (tensor.shape.length !== shape.length)
      throw new RangeError(`${id} has ${tensor.shape.length} axes, the program declares ${shape.length}.`);
  }
  return batch ?? 1;
}
