import type { Trace } from '#autodiff/program.ts';
import { GATE_COUNT, gateOutputs, GATES, type GateName } from '#datasets/gates.ts';
import { choiceField, codec, integerField, numberField, type Field } from '../codec.ts';
import { LARGEST, type GateWeights } from '../gate/scene.ts';
import { rowsOf, unitRows, unitTrace, type UnitRow } from '../gate/unit.ts';

/** All functions of two inputs, by number. */
export const FUNCTIONS: readonly number[] = Array.from({ length: GATE_COUNT }, (_, i) => i);
/** One line does all of them but two. */
export const SOLVABLE = 14;

/** What a function gives for the rows 00, 01, 10 and 11, as digits: XOR is 0110. */
export const digitsOf = (fn: number): string => gateOutputs(fn).join('');
export const gateNamed = (fn: number): GateName | undefined =>
  (Object.keys(GATES) as GateName[]).find((name) => GATES[name] === fn);
/** Whether this is one of the two that no line does: XOR and XNOR. */
export const isNever = (fn: number): boolean => fn === GATES.XOR || fn === GATES.XNOR;

export interface SixteenScene extends GateWeights {
  /** The function that the unit should be. */
  readonly fn: number;
  /** The row that is ringed. */
  readonly row: string;
  /** Weights that the reader has found, each for a function of its own. */
  readonly found: readonly GateWeights[];
}

/** The function that a unit with these weights is. */
export function functionOf(weights: GateWeights): number {
  const rows = rowsBy(weights, 0);
  return Number.parseInt(rows.map(({ output }) => output).join(''), 2);
}

const traceBy = ({ w1, w2, b }: GateWeights, fn: number): Trace =>
  unitTrace({ weights: [w1, w2], bias: b }, gateOutputs(fn));
const rowsBy = (weights: GateWeights, fn: number): readonly UnitRow[] => unitRows(traceBy(weights, fn), 2);

const NONE: readonly GateWeights[] = [];
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Written as the weights that were found: what they are is computed again, so a link cannot claim what is not so. */
const foundField: Field<readonly GateWeights[]> = {
  initial: NONE,
  write: (found) => found.map(({ w1, w2, b }) => [w1, w2, b].join(',')).join('_'),
  read(text) {
    const found = text.split('_').map(readWeights);
    if (!found.every((weights) => weights !== undefined)) return undefined;
    return new Set(found.map(functionOf)).size === found.length ? found : undefined;
  },
};

function readWeights(text: string): GateWeights | undefined {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return undefined;
  const [w1, w2, b] = parts.map(Number) as [number, number, number];
  return [w1, w2, b].every((value) => Math.abs(value) <= LARGEST) ? { w1, w2, b } : undefined;
}

/** It begins with the weights of OR, and AND as what they should be. `?sixteen=v1;fn:6;found:0.6,0.6,-0.5_1,1,-1.5` */
export const sixteenLink = codec<SixteenScene>('v1', {
  fn: integerField(1, 0, GATE_COUNT - 1),
  w1: numberField(0.6, -LARGEST, LARGEST),
  w2: numberField(0.6, -LARGEST, LARGEST),
  b: numberField(-0.5, -LARGEST, LARGEST),
  row: choiceField('11', rowsOf(2)),
  found: foundField,
});

export const sixteenTrace = (scene: SixteenScene): Trace => traceBy(scene, scene.fn);
export const sixteenRows = (scene: SixteenScene): readonly UnitRow[] => rowsBy(scene, scene.fn);

/** The functions found so far, each with the weights by which it was found. */
export const foundIn = ({ found }: SixteenScene): ReadonlyMap<number, GateWeights> =>
  new Map(found.map((weights) => [functionOf(weights), weights]));

/** The scene after a change of the reader's: what the unit should be and now is has been found. */
export function changed(scene: SixteenScene, change: Partial<SixteenScene>): Partial<SixteenScene> {
  const next = { ...scene, ...change };
  const { w1, w2, b } = next;
  if (functionOf(next) !== next.fn || foundIn(next).has(next.fn)) return change;
  return { ...change, found: [...next.found, { w1, w2, b }] };
}
