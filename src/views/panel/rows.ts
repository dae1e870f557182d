import { definitionsOf, numbersIn } from '#autodiff/lookup.ts';
import { holderOf, type Equation, type Trace, type VarId } from '#autodiff/program.ts';
import type { Place } from '#notation/cells.ts';
import { asGiven, eightDecimals } from '#notation/numbers.ts';
import { shownPlaces } from '../why/terms.ts';

export type Tone = 'fwd' | 'bwd' | 'upd';

/** One line of the panel: an equation in symbols, in numbers, and its result. */
export interface Line {
  readonly equation: Equation;
  readonly places: readonly Place[];
}

/** The equations of a step that the panel writes out, long sums in part; copies and joins are left out. */
export const linesOf = (equations: readonly Equation[]): Line[] =>
  equations
    .filter(({ op }) => op !== 'copy' && op !== 'concat')
    .map((equation) => ({ equation, places: shownPlaces(equation) }));

/** Whether a number belongs to the forward pass, the backward pass or the update. */
export function toneOf(trace: Trace, equations: readonly Equation[], id: VarId): Tone {
  const copy = equations.find(({ op, output }) => op === 'copy' && output === id);
  const { program } = trace;
  const { role } = program.variables.get(holderOf(program, copy ? copy.inputs[0]! : id))!;
  return role === 'gradient' || role === 'local' ? 'bwd' : role === 'updated' ? 'upd' : 'fwd';
}

/** A given number as typed, a computed one with eight decimals. */
export function panelNumber({ program }: Trace, id: VarId, value: number): string {
  const text = asGiven(value);
  const isGiven = !definitionsOf(program).has(holderOf(program, id));
  return isGiven && text.length <= 8 ? text : eightDecimals(value);
}

export interface Entry {
  readonly id: VarId;
  readonly value: number;
}

/** The numbers of a tensor row by row, each under its own name; a single number is one row of one. */
export function entriesOf(trace: Trace, id: VarId): Entry[][] {
  const tensor = trace.values.get(id)!;
  const columns = tensor.shape.at(-1) ?? 1;
  const all = numbersIn(trace.program, id, tensor.shape).map((name, index): Entry => ({
    id: name,
    value: tensor.data[index]!,
  }));
  return Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns),
  );
}

/** How a single line is set: `long` smaller, `tight` smaller on a phone, `flow` wrapped there. */
export type Room = 'long' | 'tight' | 'flow';

export function roomOf(trace: Trace, lines: readonly Line[]): readonly Room[] {
  const [line] = lines;
  const values = line?.places.flatMap((place) => (place.kind === 'value' ? [place.id] : [])) ?? [];
  const numbers = values.map((id) => entriesOf(trace, id));
  if (numbers.some((rows) => rows.flat().length > 1)) return ['flow'];
  const text = numbers.flat(2).map(({ id, value }) => panelNumber(trace, id, value));
  const characters = text.join('').length + 2 * text.length;
  if (text.length > 3) return characters > 44 ? ['long', 'flow'] : ['long'];
  return characters > 36 ? ['tight'] : [];
}
