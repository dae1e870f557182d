import { ProgramBuilder, type Naming } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { numberAt, varId, type Program, type Role, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter, symbolOf } from '#autodiff/symbol.ts';
import { gateOutputs, GATES } from '#datasets/gates.ts';
import { item, scalar } from '#numeric/tensor.ts';
import type { GateWeights } from '../gate/scene.ts';
import { rowsOf, symbolInRow } from '../gate/unit.ts';
import { LEARNED_GATE, unitLink, weightsAt, type UnitScene } from './unit.ts';

export const PARAMETERS = ['w1', 'w2', 'b'] as const;
export type ParameterName = (typeof PARAMETERS)[number];
export const ROWS = rowsOf(2);

const inRow = (name: string, row: string): VarId => varId(`${name}_${row}`);
const QUARTER = varId('c');

/**
 * The unit at every row: in row 10 its sum `z_10`, output `y_10`, error y − t `e_10`, loss `E_10`, and how that changes with
 * each of the three parameters, `dE_10/dw1`. Of the four rows the mean loss `L`, the sums `sum_w1` and the means `dL/dw1`.
 */
const PROGRAM = write();

function write(): Program {
  const builder = new ProgramBuilder();
  const parameters = PARAMETERS.map((name) =>
    builder.leaf({ id: varId(name), name: letter(name), role: 'parameter' }, []),
  );
  const [w1, w2, b] = parameters as [VarId, VarId, VarId];
  builder.leaf({ id: QUARTER, name: letter('¼'), role: 'constant' }, []);
  const mean = (id: string, sum: VarId, role: Role): VarId =>
    builder.apply('scale', [QUARTER, sum], { id: varId(id), name: symbolOf(id), role });
  const losses = ROWS.map((row) => {
    const of = (name: string, role: Role): Naming => ({
      id: inRow(name, row),
      name: symbolInRow(name, row),
      role,
    });
    const [x1, x2] = [builder.leaf(of('x1', 'data'), []), builder.leaf(of('x2', 'data'), [])];
    const t = builder.leaf(of('t', 'target'), []);
    const z = builder.apply('weightedSum', [w1, x1, w2, x2, b], of('z', 'preactivation'));
    const y = builder.apply('sigmoid', [z], of('y', 'activation'));
    builder.apply('subtract', [y, t], of('e', 'intermediate'));
    return builder.apply('binaryCrossEntropy', [t, y], of('E', 'loss'));
  });
  const total = builder.apply('add', losses, {
    id: varId('sum_E'),
    name: letter('Σ_E'),
    role: 'intermediate',
  });
  mean('L', total, 'loss');
  for (const E of losses) differentiate(builder, E, parameters);
  for (const name of PARAMETERS) {
    const own = ROWS.map((row) => varId(`d${inRow('E', row)}/d${name}`));
    const of = { id: varId(`sum_${name}`), name: letter(`Σ_${name}`), role: 'gradient' } as const;
    builder.gradients.set(varId(name), mean(`dL/d${name}`, builder.apply('add', own, of), 'gradient'));
  }
  return builder.build();
}

/** The sum and the mean of four numbers. */
export function sumAndMean(rows: readonly number[]): { readonly sum: number; readonly mean: number } {
  const sum = rows.reduce((total, value) => total + value);
  return { sum, mean: sum / rows.length };
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

/** The four rows, and what they come to together: the loss and its gradient are means over them. */
export interface Pulls {
  readonly trace: Trace;
  readonly weights: GateWeights;
  readonly rows: readonly RowPull[];
  readonly loss: number;
  readonly sum: Readonly<Record<ParameterName, number>>;
  readonly mean: Readonly<Record<ParameterName, number>>;
}

/** The unit with these weights on all rows, of which each has the target of its place. */
export function pullsOf(weights: GateWeights, targets: readonly number[]): Pulls {
  const { w1, w2, b } = weights;
  const given = new Map([
    ...Object.entries({ w1, w2, b, [QUARTER]: 1 / ROWS.length }).map(
      ([name, value]) => [varId(name), scalar(value)] as const,
    ),
    ...ROWS.flatMap((row, r) => [
      [inRow('x1', row), scalar(Number(row[0]))] as const,
      [inRow('x2', row), scalar(Number(row[1]))] as const,
      [inRow('t', row), scalar(targets[r]!)] as const,
    ]),
  ]);
  const trace = run(PROGRAM, given);
  const at = (name: string): number => numberAt(trace, varId(name))!;
  const each = (name: (parameter: ParameterName) => string) => ({
    w1: at(name('w1')),
    w2: at(name('w2')),
    b: at(name('b')),
  });
  const rows = ROWS.map((row): RowPull => ({
    row,
    t: at(`t_${row}`),
    z: at(`z_${row}`),
    y: at(`y_${row}`),
    error: at(`e_${row}`),
    loss: at(`E_${row}`),
    by: each((name) => `dE_${row}/d${name}`),
  }));
  const [sum, mean] = [each((name) => `sum_${name}`), each((name) => `dL/d${name}`)];
  return { trace, weights, rows, loss: at('L'), sum, mean };
}

const known = new WeakMap<UnitScene, Pulls>();

/** The moment of the scene. */
export function pullsAt(scene: UnitScene): Pulls {
  const found = known.get(scene) ?? pullsOf(weightsAt(scene), gateOutputs(GATES[LEARNED_GATE[scene.gate]]));
  known.set(scene, found);
  return found;
}

/** Whether the output of every row is on the side of 0.5 on which its target is. At 0.5 itself it is on neither. */
export const rightRows = ({ rows }: Pulls): number =>
  rows.filter(({ y, t }) => (t === 1 ? y > 0.5 : y < 0.5)).length;

/** Every number of a moment by name, those of its trace and how many rows are `right`. */
export const numbersOf = (pulls: Pulls): ReadonlyMap<string, number> =>
  new Map<string, number>([...pulls.trace.values].map(([id, tensor]) => [id, item(tensor)])).set(
    'right',
    rightRows(pulls),
  );

export const unitNumber = (link: string, name: string): number | undefined =>
  numbersOf(pullsAt(unitLink.decode(link).state)).get(name);
