import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { numberAt, varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { gateOutputs, GATES } from '#datasets/gates.ts';
import { scalar } from '#numeric/tensor.ts';
import type { GateWeights } from '../gate/scene.ts';
import { rowsOf } from '../gate/unit.ts';
import { LEARNED_GATE, unitLink, weightsAt, type UnitScene } from './unit.ts';

export const PARAMETERS = ['w1', 'w2', 'b'] as const;
export type ParameterName = (typeof PARAMETERS)[number];
export const ROWS = rowsOf(2);

/** The unit at one row: sum z, output y, error y − t, loss E, and how E changes with each of the three parameters. */
const ROW = rowProgram();
/** Four numbers, one a row, to their sum and their mean. */
const SUM = sumProgram();

function rowProgram(): Program {
  const builder = new ProgramBuilder();
  const leaf = (name: string, role: 'data' | 'target' | 'parameter'): VarId =>
    builder.leaf({ id: varId(name), name: letter(name), role }, []);
  const [w1, w2, b] = PARAMETERS.map((name) => leaf(name, 'parameter')) as [VarId, VarId, VarId];
  const [x1, x2] = [leaf('x1', 'data'), leaf('x2', 'data')];
  const t = leaf('t', 'target');
  const of = (name: string, role: 'preactivation' | 'activation' | 'loss' | 'intermediate') =>
    ({ id: varId(name), name: letter(name), role }) as const;
  const z = builder.apply('weightedSum', [w1, x1, w2, x2, b], of('z', 'preactivation'));
  const y = builder.apply('sigmoid', [z], of('y', 'activation'));
  builder.apply('subtract', [y, t], of('e', 'intermediate'));
  const E = builder.apply('binaryCrossEntropy', [t, y], of('E', 'loss'));
  differentiate(builder, E, [w1, w2, b]);
  return builder.build();
}

function sumProgram(): Program {
  const builder = new ProgramBuilder();
  const leaf = (name: string): VarId =>
    builder.leaf({ id: varId(name), name: letter(name), role: 'constant' }, []);
  const rows = ROWS.map((_, i) => leaf(`a${i + 1}`));
  const quarter = leaf('c');
  const of = (name: string) => ({ id: varId(name), name: letter(name), role: 'intermediate' }) as const;
  const sum = builder.apply('add', rows, of('s'));
  builder.apply('scale', [quarter, sum], of('m'));
  return builder.build();
}

/** The sum and the mean of four numbers. */
export function sumAndMean(rows: readonly number[]): { readonly sum: number; readonly mean: number } {
  const given = new Map(rows.map((value, i) => [varId(`a${i + 1}`), scalar(value)]));
  const trace = run(SUM, given.set(varId('c'), scalar(1 / rows.length)));
  return { sum: numberAt(trace, varId('s'))!, mean: numberAt(trace, varId('m'))! };
}

/** What one row does with the unit. */
export interface RowPull {
  readonly row: string;
  readonly t: number;
  readonly z: number;
  readonly y: number;
  /** y − t */
  readonly error: number;
  readonly loss: number;
  /** The gradient of this row's loss by each parameter. */
  readonly by: Readonly<Record<ParameterName, number>>;
}

export function rowPull({ w1, w2, b }: GateWeights, row: string, target: number): RowPull {
  const given = Object.entries({ w1, w2, b, x1: Number(row[0]), x2: Number(row[1]), t: target });
  const trace = run(ROW, new Map(given.map(([name, value]) => [varId(name), scalar(value)])));
  const at = (name: string): number => numberAt(trace, varId(name))!;
  const by = { w1: at('dE/dw1'), w2: at('dE/dw2'), b: at('dE/db') };
  return { row, t: target, z: at('z'), y: at('y'), error: at('e'), loss: at('E'), by };
}

/** The four rows, and what they come to together: the loss and its gradient are means over them. */
export interface Pulls {
  readonly weights: GateWeights;
  readonly rows: readonly RowPull[];
  readonly loss: number;
  readonly sum: Readonly<Record<ParameterName, number>>;
  readonly mean: Readonly<Record<ParameterName, number>>;
}

const known = new WeakMap<UnitScene, Pulls>();

/** The moment of the scene. */
export function pullsAt(scene: UnitScene): Pulls {
  const found = known.get(scene);
  if (found) return found;
  const weights = weightsAt(scene);
  const targets = gateOutputs(GATES[LEARNED_GATE[scene.gate]]);
  const rows = ROWS.map((row, r) => rowPull(weights, row, targets[r]!));
  const together = (of: (row: RowPull) => number) => sumAndMean(rows.map(of));
  const each = (name: 'sum' | 'mean') => ({
    w1: together(({ by }) => by.w1)[name],
    w2: together(({ by }) => by.w2)[name],
    b: together(({ by }) => by.b)[name],
  });
  const loss = together((row) => row.loss).mean;
  const pulls: Pulls = { weights, rows, loss, sum: each('sum'), mean: each('mean') };
  known.set(scene, pulls);
  return pulls;
}

/** Whether the output of every row is on the side of 0.5 on which its target is. At 0.5 itself it is on neither. */
export const rightRows = ({ rows }: Pulls): number =>
  rows.filter(({ y, t }) => (t === 1 ? y > 0.5 : y < 0.5)).length;

/**
 * Every number of a moment by name: `w1`, `w2`, `b`, the loss `L`; of a row `y_10`, `t_10`, `e_10` (y − t), `E_10` and
 * `dE_10/dw1`; their sums `sum_w1` and means `dL/dw1`.
 */
export function numbersOf(pulls: Pulls): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>([
    ...Object.entries(pulls.weights),
    ['L', pulls.loss],
    ['right', rightRows(pulls)],
  ]);
  for (const { row, t, z, y, error, loss, by } of pulls.rows) {
    numbers.set(`t_${row}`, t).set(`z_${row}`, z).set(`y_${row}`, y);
    numbers.set(`e_${row}`, error).set(`E_${row}`, loss);
    for (const name of PARAMETERS) numbers.set(`dE_${row}/d${name}`, by[name]);
  }
  for (const name of PARAMETERS)
    numbers.set(`sum_${name}`, pulls.sum[name]).set(`dL/d${name}`, pulls.mean[name]);
  return numbers;
}

export const unitNumber = (link: string, name: string): number | undefined =>
  numbersOf(pullsAt(unitLink.decode(link).state)).get(name);
