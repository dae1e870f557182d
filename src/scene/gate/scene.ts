import type { Trace } from '#autodiff/program.ts';
import { gateOutputs, GATES, type GateName } from '#datasets/gates.ts';
import { choiceField, codec, numberField, type Field } from '../codec.ts';
import { FIRINGS, rowsOf, unitRows, unitTrace, type Firing, type UnitRow } from './unit.ts';

/** The gates that one unit is to become, as links name them. */
export const TASK_GATES = ['and', 'nand', 'or'] as const;
export type TaskGate = (typeof TASK_GATES)[number];
export const GATE_OF: Readonly<Record<TaskGate, GateName>> = { and: 'AND', nand: 'NAND', or: 'OR' };

/** Numbers further from 0 than this are refused. */
export const LARGEST = 100;

export interface GateWeights {
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

/** All that the figure's state consists of. */
export interface GateScene extends GateWeights {
  /** What the unit should be. */
  readonly gate: TaskGate;
  readonly fires: Firing;
  /** The row that the drawing of the unit shows: 00, 01, 10 or 11. */
  readonly row: string;
  /** The gates that the reader has made with weights of their own, joined by dots: `and.or`. */
  readonly made: string;
}

const set = (w1: number, w2: number, b: number): GateWeights => ({ w1, w2, b });

/** The weights that document 003 prints for each gate. */
export const PUBLISHED: Readonly<Record<TaskGate, readonly GateWeights[]>> = {
  and: [set(0.5, 0.5, -0.7), set(0.5, 0.5, -0.8), set(1, 1, -1)],
  nand: [set(-0.5, -0.5, 0.7)],
  or: [set(0.6, 0.6, -0.5)],
};

export const sameWeights = (a: GateWeights, b: GateWeights): boolean =>
  a.w1 === b.w1 && a.w2 === b.w2 && a.b === b.b;

const madeField: Field<string> = {
  initial: '',
  write: (value) => value,
  read(text) {
    const named = TASK_GATES.filter((gate) => text.split('.').includes(gate)).join('.');
    return named === text ? text : undefined;
  },
};

/** `?gate=v1;gate:nand;w1:-0.5;w2:-0.5;b:0.7`, `?gate=v1;w1:1;w2:1;b:-1;fires:at-least` */
export const gateLink = codec<GateScene>('v1', {
  gate: choiceField('and', TASK_GATES),
  w1: numberField(0.5, -LARGEST, LARGEST),
  w2: numberField(0.5, -LARGEST, LARGEST),
  b: numberField(-0.7, -LARGEST, LARGEST),
  fires: choiceField('above', FIRINGS),
  row: choiceField('11', rowsOf(2)),
  made: madeField,
});

/** What the gate of the scene gives, row by row. */
export const targetsOf = (gate: TaskGate): readonly number[] => gateOutputs(GATES[GATE_OF[gate]]);

export const gateTrace = ({ gate, w1, w2, b, fires }: GateScene): Trace =>
  unitTrace({ weights: [w1, w2], bias: b }, targetsOf(gate), fires);

export const gateRows = (scene: GateScene): readonly UnitRow[] => unitRows(gateTrace(scene), 2);

/** The gate with a name that the outputs are those of, whatever the unit should be. */
export function computes(rows: readonly UnitRow[]): GateName | undefined {
  const outputs = rows.map(({ output }) => output).join('');
  const names = Object.keys(GATES) as GateName[];
  return names.find((name) => gateOutputs(GATES[name]).join('') === outputs);
}

/** The gates made so far. */
export const madeIn = ({ made }: Pick<GateScene, 'made'>): readonly TaskGate[] =>
  TASK_GATES.filter((gate) => made.split('.').includes(gate));

/** Both lists of gates as one. */
export const madeInEither = (a: string, b: string): string => madeIn({ made: `${a}.${b}` }).join('.');

export const isRight = (scene: GateScene): boolean => gateRows(scene).every(({ right }) => right);

/** So many of the three numbers have to be the reader's. */
const CHANGED = 2;

/**
 * Whether the reader has made the gate of the scene: all four rows are right, with weights that were not printed, and at
 * least two of them differ from those of `begun`, with which a row was wrong.
 */
export function makes(scene: GateScene, begun: GateWeights | undefined): boolean {
  if (!begun || !isRight(scene)) return false;
  const printed = Object.values(PUBLISHED).flat();
  if (printed.some((weights) => sameWeights(weights, scene))) return false;
  return (['w1', 'w2', 'b'] as const).filter((name) => scene[name] !== begun[name]).length >= CHANGED;
}
