import type { OpName } from '#autodiff/op.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { EVALUATED_AT_ONCE } from '#learning/evaluation.ts';
import { forwardPart } from '#learning/forward-part.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import type { NetworkSpec } from '#learning/network.ts';
import type { Precision } from '#numeric/tensor.ts';
import { EPOCHS_OF } from './epochs.ts';
import { ROW_IDS, ROWS, type RowId } from './rows.ts';
import { NOTHING, plus, type EpochCost, type RunCost } from './work.ts';

const PRODUCTS: ReadonlySet<OpName> = new Set<OpName>([
  'matmul',
  'matmulTransposedLeft',
  'matmulTransposedRight',
]);
/** An input that is not 0 is kept in 32 bits, whatever is computed in. */
const BYTES_OF_ENTRY = 4;

/** Counts one run of a program, from its equations. */
export function runCost(
  { variables, equations, next }: Program,
  inputs: VarId,
  precision: Precision,
): RunCost {
  const bytesOf = precision === 'float64' ? 8 : 4;
  const shapeOf = (id: VarId): readonly (number | 'N')[] => variables.get(id)!.shape;
  const bytes = (id: VarId): RunCost => {
    const shape = shapeOf(id);
    if (id === inputs) return { ...NOTHING, bytesAPixel: BYTES_OF_ENTRY };
    const count = shape.reduce<number>((product, size) => product * (size === 'N' ? 1 : size), bytesOf);
    return { ...NOTHING, [shape.includes('N') ? 'bytesASample' : 'bytesARun']: count };
  };
  const products = equations.filter(({ op }) => PRODUCTS.has(op));
  const costs = products.flatMap(({ op, inputs: [left, right], output }) => {
    const [rows, columns] = shapeOf(output);
    // One of the three sizes of every product of a training step is the batch.
    const width = op === 'matmulTransposedLeft' ? rows : shapeOf(left!)[1];
    const perSample = Number(width) * Number(columns);
    const multiplied: RunCost =
      left === inputs
        ? { ...NOTHING, multiplyAddsAPixel: Number(columns) }
        : { ...NOTHING, multiplyAddsASample: perSample };
    return [multiplied, bytes(left!), bytes(right!), bytes(output)];
  });
  const updates = [...next.keys()].flatMap((id) => [bytes(id), bytes(id)]);
  return [...costs, ...updates].reduce(plus, NOTHING);
}

/** What an epoch of a network is made of. */
export function epochCost(
  network: NetworkSpec,
  precision: Precision,
  batch: number,
  evaluates: boolean,
): EpochCost {
  const names = batchNames(network.sizes);
  const program = layerProgram(network, names);
  const inputs = varId(names.inputs);
  return {
    learn: runCost(program, inputs, precision),
    batch,
    ...(evaluates && { look: runCost(forwardPart(program), inputs, precision), atOnce: EVALUATED_AT_ONCE }),
  };
}

export type RowCosts = Readonly<Record<RowId, EpochCost>>;

/** Of each row of the bench. */
export const rowCosts = (): RowCosts =>
  Object.fromEntries(
    ROW_IDS.map((id) => {
      const { work, precision } = ROWS[id];
      const { network, batch, evaluates } = EPOCHS_OF[work];
      return [id, epochCost(network, precision, batch, evaluates)];
    }),
  ) as RowCosts;
