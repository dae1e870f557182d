import { ProgramBuilder } from '#autodiff/builder.ts';
import { numberAt, varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter, ofSample, type SymbolName } from '#autodiff/symbol.ts';
import { scalar, type Tensor } from '#numeric/tensor.ts';

/** Whether the unit fires only above 0 or already at 0. */
export const FIRINGS = ['above', 'at-least'] as const;
export type Firing = (typeof FIRINGS)[number];

/** Rosenblatt's unit: a weight for each input, and a bias, which is the threshold with the other sign. */
export interface UnitWeights {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** All inputs of 0s and 1s in the order of a truth table, written as their digits: 00, 01, 10, 11. */
export const rowsOf = (inputs: number): readonly string[] =>
  Array.from({ length: 2 ** inputs }, (_, i) => i.toString(2).padStart(inputs, '0'));

/** How a number of one row is written: z with (1,0) above. */
export const symbolInRow = (name: string, row: string): SymbolName => ofSample(name, [...row].join(','));

const programs = new Map<string, Program>();

/**
 * The unit at every row of its truth table, one number at a time. Row 01 has the inputs `x1_01`, `x2_01` and the target
 * `t_01`; from them come the products `p1_01`, `p2_01`, their sum `s_01`, the sum with the bias `z_01` and the output
 * `y_01`. `theta` is −b.
 */
export function unitProgram(inputs: number, firing: Firing): Program {
  const key = `${inputs} ${firing}`;
  const found = programs.get(key) ?? write(inputs, firing);
  programs.set(key, found);
  return found;
}

function write(inputs: number, firing: Firing): Program {
  const builder = new ProgramBuilder();
  const numbers = Array.from({ length: inputs }, (_, i) => i + 1);
  const w = numbers.map((i) =>
    builder.leaf({ id: varId(`w${i}`), name: letter(`w${i}`), role: 'parameter' }, []),
  );
  const b = builder.leaf({ id: varId('b'), name: letter('b'), role: 'parameter' }, []);
  for (const row of rowsOf(inputs)) {
    const id = (name: string): VarId => varId(`${name}_${row}`);
    const own = (name: string): SymbolName => symbolInRow(name, row);
    const x = numbers.map((i) => builder.leaf({ id: id(`x${i}`), name: own(`x${i}`), role: 'data' }, []));
    builder.leaf({ id: id('t'), name: own('t'), role: 'target' }, []);
    const pairs = numbers.flatMap((_, i) => [w[i]!, x[i]!]);
    numbers.forEach((number, i) => {
      const name = { kind: 'product', factors: [letter(`w${number}`), own(`x${number}`)] } as const;
      builder.apply('product', [w[i]!, x[i]!], { id: id(`p${number}`), name, role: 'intermediate' });
    });
    builder.apply('weightedSum', pairs, { id: id('s'), name: own('s'), role: 'intermediate' });
    const z = { id: id('z'), name: own('z'), role: 'preactivation' } as const;
    builder.apply('weightedSum', [...pairs, b], z);
    const y = { id: id('y'), name: own('y'), role: 'activation' } as const;
    builder.apply(firing === 'above' ? 'step' : 'stepAtLeast', [z.id], y);
  }
  builder.apply('negate', [b], { id: varId('theta'), name: letter('θ'), role: 'intermediate' });
  return builder.build();
}

/** Runs the unit on every row. `targets` are in the order of the rows. */
export function unitTrace(
  { weights, bias }: UnitWeights,
  targets: readonly number[],
  firing: Firing = 'above',
): Trace {
  const given = new Map<VarId, Tensor>();
  const give = (name: string, value: number) => given.set(varId(name), scalar(value));
  weights.forEach((value, i) => give(`w${i + 1}`, value));
  give('b', bias);
  rowsOf(weights.length).forEach((row, r) => {
    [...row].forEach((digit, i) => give(`x${i + 1}_${row}`, Number(digit)));
    give(`t_${row}`, targets[r]!);
  });
  return run(unitProgram(weights.length, firing), given);
}

/** What the unit makes of one row. */
export interface UnitRow {
  /** Its inputs as digits. */
  readonly row: string;
  readonly sum: number;
  readonly output: number;
  readonly target: number;
  readonly right: boolean;
}

/** All rows of a trace, in the order of a truth table. */
export function unitRows(trace: Trace, inputs: number): readonly UnitRow[] {
  const at = (name: string): number => numberAt(trace, varId(name))!;
  return rowsOf(inputs).map((row) => {
    const [output, target] = [at(`y_${row}`), at(`t_${row}`)];
    return { row, sum: at(`z_${row}`), output, target, right: output === target };
  });
}
