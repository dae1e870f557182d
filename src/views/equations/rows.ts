import { definitionsOf } from '#autodiff/lookup.ts';
import type { Equation, Program, Trace, VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import type { Place } from '#notation/cells.ts';
import { asGiven, eightDecimals, signed } from '#notation/numbers.ts';
import type { Section, Step } from '#scene/step.ts';
import { shownPlaces } from '../why/terms.ts';

/** One equation of a program, with everything about it that no number changes. */
export interface Row {
  readonly equation: Equation;
  readonly name: SymbolName;
  readonly places: readonly Place[];
  readonly symbols: ReadonlyMap<VarId, SymbolName>;
  /** Its step, from 1. */
  readonly step: number;
}

/** Consecutive equations of one section; it is written out in portions of a bounded number of rows. */
export interface Stretch {
  readonly section: Section;
  readonly portions: readonly Portion[];
}
export interface Portion {
  /** Its place among all portions. */
  readonly index: number;
  readonly count: number;
  /** The steps of its first and its last row. */
  readonly firstStep: number;
  readonly lastStep: number;
  /** Made when they are first asked for. */
  readonly rows: readonly Row[];
}

/** So many rows are drawn at once without being felt. */
export const PORTION = 32;

const stretches = new WeakMap<Program, readonly Stretch[]>();

/** All equations of a program in order, by section. Made once for a program. */
export function stretchesOf(program: Program, steps: readonly Step[]): readonly Stretch[] {
  const known = stretches.get(program);
  if (known) return known;
  const runs: { section: Section; lines: Line[] }[] = [];
  for (const { section, equations, index } of steps) {
    const last = runs.at(-1);
    const run = last?.section === section ? last : { section, lines: [] };
    if (run !== last) runs.push(run);
    run.lines.push(...equations.map((equation) => ({ equation, step: index })));
  }
  let index = 0;
  const found = runs.map(({ section, lines }): Stretch => {
    const portions: Portion[] = [];
    for (let i = 0; i < lines.length; i += PORTION)
      portions.push(portion(program, index++, lines.slice(i, i + PORTION)));
    return { section, portions };
  });
  stretches.set(program, found);
  return found;
}

type Line = Pick<Row, 'equation' | 'step'>;

function portion(program: Program, index: number, lines: readonly Line[]): Portion {
  let made: Row[] | undefined;
  return {
    index,
    count: lines.length,
    firstStep: lines[0]!.step,
    lastStep: lines.at(-1)!.step,
    get rows() {
      return (made ??= lines.map(({ equation, step }) => rowOf(program, equation, step)));
    },
  };
}

function rowOf({ variables }: Program, equation: Equation, step: number): Row {
  const places = shownPlaces(equation);
  const named = places.flatMap((place) => (place.kind === 'value' ? [place.id] : []));
  return {
    equation,
    name: variables.get(equation.output)!.name,
    places,
    symbols: new Map(named.map((id) => [id, variables.get(id)!.name])),
    step,
  };
}

/** The portion in which the equations of step `index` begin; the first at the start. */
export function portionOf(all: readonly Stretch[], index: number): number {
  for (const { portions } of all)
    for (const { index: own, firstStep, lastStep } of portions)
      if (firstStep <= index && index <= lastStep) return own;
  return 0;
}

/** As in the panel: a given number as it was typed, a computed one with eight decimals, a gradient with its sign. */
export function numberText({ program }: Trace, id: VarId, value: number): string {
  const typed = asGiven(value);
  if (typed.length <= 8 && !definitionsOf(program).has(id)) return typed;
  const text = eightDecimals(value);
  return program.variables.get(id)?.role === 'gradient' ? signed(text) : text;
}
