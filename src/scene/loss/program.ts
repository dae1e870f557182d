import { ProgramBuilder } from '#autodiff/builder.ts';
import type { OpName } from '#autodiff/op.ts';
import {
  varId,
  type Program,
  type Role,
  type SymbolicShape,
  type Trace,
  type VarId,
} from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { bold, letter } from '#autodiff/symbol.ts';
import { matrix, scalar, type Tensor } from '#numeric/tensor.ts';

const known = new Map<number, Program>();

/** The losses of a batch of predictions over `classes` classes, each as terms and as a mean over the rows. Made once. */
export function lossProgram(classes: number): Program {
  const found = known.get(classes) ?? write(classes);
  known.set(classes, found);
  return found;
}

/**
 * Y [N, classes] holds the probabilities, T the one-hot targets, c [N] the same targets as labels, δ a number.
 * - S, E: ½ (y − t)², their sum over the classes as a mean over the rows.
 * - MSE: the mean of (y − t)² over rows and classes.
 * - C, L: −t ln(y + δ), and the same of them.
 * - D, Lc: −ln(y + δ) where the label points, [N], and its mean.
 */
function write(classes: number): Program {
  const builder = new ProgramBuilder();
  const leaf = (id: string, role: Role, shape: SymbolicShape): VarId =>
    builder.leaf({ id: varId(id), name: shape.length === 2 ? bold(id) : letter(id), role }, shape);
  const apply = (op: OpName, inputs: readonly VarId[], id: string): VarId =>
    builder.apply(op, inputs, { id: varId(id), name: letter(id), role: 'loss' });
  const Y = leaf('Y', 'activation', ['N', classes]);
  const T = leaf('T', 'target', ['N', classes]);
  const c = leaf('c', 'target', ['N']);
  const delta = leaf('δ', 'constant', []);
  apply('batchMean', [apply('halfSquaredError', [T, Y], 'S')], 'E');
  apply('meanSquaredError', [Y, T], 'MSE');
  apply('batchMean', [apply('crossEntropyTerm', [T, Y, delta], 'C')], 'L');
  apply('batchMean', [apply('crossEntropyAtLabel', [Y, c, delta], 'D')], 'Lc');
  return builder.build();
}

/** The losses of some predictions, one a row, each with the class that is right. */
export function runLosses(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  delta: number,
): Trace {
  const classes = rows[0]!.length;
  const oneHot = labels.map((label) => rows[0]!.map((_, k) => (k === label ? 1 : 0)));
  const given = new Map<VarId, Tensor>([
    [varId('Y'), matrix(rows)],
    [varId('T'), matrix(oneHot)],
    [varId('c'), { shape: [labels.length], data: Float64Array.from(labels) }],
    [varId('δ'), scalar(delta)],
  ]);
  return run(lossProgram(classes), given);
}

export interface Price {
  readonly probability: number;
  readonly price: number;
}

/** What probabilities from 0 to 1 cost when they stand on the right class: −ln(p + δ), close together where it is steep. */
export function priceCurve(delta: number, count = 120): readonly Price[] {
  const probabilities = Array.from({ length: count + 1 }, (_, i) => (i / count) ** 3);
  const rows = probabilities.map((probability) => [probability]);
  const prices = runLosses(
    rows,
    probabilities.map(() => 0),
    delta,
  ).values.get(varId('D'))!.data;
  return probabilities.map((probability, i) => ({ probability, price: prices[i]! }));
}
