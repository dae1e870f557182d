import { ProgramBuilder } from '#autodiff/builder.ts';
import { numberAt, varId, type Equation, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter, type SymbolName } from '#autodiff/symbol.ts';
import { gateOutputs, GATES, type GateName } from '#datasets/gates.ts';
import { scalar, type Tensor } from '#numeric/tensor.ts';
import { codec } from '../codec.ts';
import { frameAt, type Frame } from '../frame.ts';
import { PUBLISHED, type GateWeights } from '../gate/scene.ts';
import { rowsOf, symbolInRow } from '../gate/unit.ts';
import type { Step } from '../step.ts';

/** A gate of the circuit: where its two inputs come from, and what its numbers are called. */
export interface WiredGate {
  readonly gate: GateName;
  readonly set: GateWeights;
  readonly inputs: readonly [string, string];
  readonly weights: readonly [string, string];
  readonly bias: string;
  readonly sum: string;
  readonly output: string;
}

/** XOR as AND(NAND, OR), with the weights that document 003 prints for the three gates. */
export const WIRED: readonly WiredGate[] = [
  { gate: 'NAND', set: PUBLISHED.nand[0]!, inputs: ['x1', 'x2'], weights: ['w1', 'w2'], bias: 'b1', sum: 'z1', output: 's1' },
  { gate: 'OR', set: PUBLISHED.or[0]!, inputs: ['x1', 'x2'], weights: ['w3', 'w4'], bias: 'b2', sum: 'z2', output: 's2' },
  { gate: 'AND', set: PUBLISHED.and[0]!, inputs: ['s1', 's2'], weights: ['w5', 'w6'], bias: 'b3', sum: 'z3', output: 'y' },
]; // prettier-ignore

export const CIRCUIT_ROWS = rowsOf(2);
/** What a number of the circuit is called in one row: `s1_10`. */
export const inRow = (name: string, row: string): VarId => varId(`${name}_${row}`);

const PROGRAM = write();

/** All four rows, one after the other; in each of them gate by gate the weighted sum, then the step. */
function write(): Program {
  const builder = new ProgramBuilder();
  const leaf = (id: VarId, name: SymbolName, role: 'parameter' | 'data' | 'target'): VarId =>
    builder.leaf({ id, name, role }, []);
  for (const { weights, bias } of WIRED)
    for (const name of [...weights, bias]) leaf(varId(name), letter(name), 'parameter');
  for (const row of CIRCUIT_ROWS) {
    for (const name of ['x1', 'x2']) leaf(inRow(name, row), symbolInRow(name, row), 'data');
    leaf(inRow('t', row), symbolInRow('t', row), 'target');
    for (const { inputs, weights, bias, sum, output } of WIRED) {
      const terms = weights.flatMap((weight, i) => [varId(weight), inRow(inputs[i]!, row)]);
      const z = { id: inRow(sum, row), name: symbolInRow(sum, row), role: 'preactivation' } as const;
      builder.apply('weightedSum', [...terms, varId(bias)], z);
      const y = { id: inRow(output, row), name: symbolInRow(output, row), role: 'activation' } as const;
      builder.apply('step', [z.id], y);
    }
  }
  return builder.build();
}

let known: Trace | undefined;

export function circuitTrace(): Trace {
  if (known) return known;
  const given = new Map<VarId, Tensor>();
  for (const { set, weights, bias } of WIRED)
    given
      .set(varId(weights[0]), scalar(set.w1))
      .set(varId(weights[1]), scalar(set.w2))
      .set(varId(bias), scalar(set.b));
  const targets = gateOutputs(GATES.XOR);
  CIRCUIT_ROWS.forEach((row, r) => {
    given.set(inRow('x1', row), scalar(Number(row[0]))).set(inRow('x2', row), scalar(Number(row[1])));
    given.set(inRow('t', row), scalar(targets[r]!));
  });
  return (known = run(PROGRAM, given));
}

/** A step is a gate: its sum and what it makes of it. Twelve steps for the four rows. */
export const CIRCUIT_STEPS: readonly Step[] = PROGRAM.equations.flatMap((equation, i): Step[] => {
  if (equation.op !== 'step') return [];
  const equations: readonly Equation[] = [PROGRAM.equations[i - 1]!, equation];
  return [{ index: (i + 1) / 2, section: 'forward', phase: 'forward', equations, key: equation.output }];
});

const START = 'start';

export interface CircuitScene {
  /** The output of the gate that has just run, in its row: `s2_10`; or `start`. */
  readonly at: string;
}

/** `?xor-circuit=v1;at:y_11` */
export const circuitLink = codec<CircuitScene>('v1', {
  at: {
    initial: 's2_10',
    write: (at) => at,
    read: (text) => [START, ...CIRCUIT_STEPS.map(({ key }) => key as string)].find((at) => at === text),
  },
});

/** How many gates have run. */
export const circuitIndex = ({ at }: CircuitScene): number =>
  CIRCUIT_STEPS.findIndex(({ key }) => key === at) + 1;
export const circuitAt = (index: number): CircuitScene => ({ at: CIRCUIT_STEPS[index - 1]?.key ?? START });

export const circuitFrame = (scene: CircuitScene): Frame =>
  frameAt(circuitTrace(), CIRCUIT_STEPS, circuitIndex(scene));

/** The row and the gate of the step that has just run; at the start the first row, and no gate. */
export function placeIn({ at }: CircuitScene): {
  readonly row: string;
  readonly gate: WiredGate | undefined;
} {
  const [output, row] = at.split('_') as [string, string?];
  return { row: row ?? CIRCUIT_ROWS[0]!, gate: WIRED.find((wired) => wired.output === output) };
}

/** What is known of a number by then: for sentences of the lesson. */
export const circuitNumber = (link: string, name: string): number | undefined =>
  numberAt(circuitFrame(circuitLink.decode(link).state).trace, varId(name));
