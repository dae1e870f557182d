import { definitionsOf } from '#autodiff/lookup.ts';
import {
  holderOf,
  symbolFor,
  type Equation,
  type Program,
  type Trace,
  type VarId,
} from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import { plainSymbol } from '#notation/plain.ts';
import { numbersOf, stepThatDefines } from '#scene/frame.ts';
import type { Step } from '#scene/step.ts';
import { shownPlaces } from '../why/terms.ts';

/** One number of the table, with all about it that no value changes. */
export interface TableRow {
  readonly id: VarId;
  readonly name: SymbolName;
  /** Its name in plain text. */
  readonly plain: string;
  /** The step that makes it, from 1; 0 for what is given. */
  readonly step: number;
  /** The right-hand side of its equation, written when it is first asked for; undefined for what is given. */
  from(): string | undefined;
}

const tables = new WeakMap<Program, WeakMap<readonly Step[], readonly TableRow[]>>();

/** Every number of a program in the order in which they come about. Made once for a program and its steps. */
export function tableOf(trace: Trace, steps: readonly Step[]): readonly TableRow[] {
  const { program } = trace;
  const bySteps = tables.get(program) ?? new WeakMap<readonly Step[], readonly TableRow[]>();
  tables.set(program, bySteps);
  const known = bySteps.get(steps);
  if (known) return known;
  const definitions = definitionsOf(program);
  const rightHandSides = new Map<VarId, string>();
  const rightHandSide = (holder: VarId): string | undefined => {
    const equation = definitions.get(holder);
    if (!equation) return undefined;
    const text = rightHandSides.get(holder) ?? plainFormula(program, equation);
    rightHandSides.set(holder, text);
    return text;
  };
  const rows = numbersOf(trace)
    .map((id): TableRow => {
      const name = symbolFor(program, id);
      const step = stepThatDefines(trace, steps, id) ?? 0;
      const holder = holderOf(program, id);
      return { id, name, plain: plainSymbol(name), step, from: () => rightHandSide(holder) };
    })
    .toSorted((a, b) => a.step - b.step);
  bySteps.set(steps, rows);
  return rows;
}

function plainFormula({ variables }: Program, equation: Equation): string {
  return shownPlaces(equation)
    .map((place) =>
      place.kind === 'glue'
        ? ` ${place.symbols} `
        : `${place.before}${plainSymbol(variables.get(place.id)!.name)}${place.after}`,
    )
    .join('');
}
