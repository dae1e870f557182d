import { definitionsOf, usesOf } from '#autodiff/lookup.ts';
import { numberAt, varId, type Equation, type Trace, type VarId } from '#autodiff/program.ts';
import type { Candidate } from './slip.ts';

/** One equation of a trace, read by the rules: what it says, what it comes to, and where its inputs come from. */
export interface Reading {
  readonly trace: Trace;
  readonly equation: Equation;
  readonly value: number;
  /** The numbers of the equation's inputs, in order. */
  readonly inputs: readonly number[];
  number(id: VarId): number;
  definition(id: VarId): Equation | undefined;
  uses(id: VarId): readonly Equation[];
  /** w5 for w5_new, z3 for z3_new: the same before the update. */
  before(id: VarId): VarId | undefined;
  /** A weight that has moved for one that has not, and the other way round. */
  twin(id: VarId): VarId | undefined;
}

/** Finds the equation that defines `id`. Throws for a variable that is given, or is no single number. */
export function readingOf(trace: Trace, id: VarId): Reading {
  const { program } = trace;
  const [definitions, uses] = [definitionsOf(program), usesOf(program)];
  const equation = definitions.get(id);
  const value = numberAt(trace, id);
  if (!equation || value === undefined)
    throw new Error(`${id} is no single number that this program computes.`);
  const number = (of: VarId): number => numberAt(trace, of)!;
  const before = (of: VarId): VarId | undefined => {
    const old = varId(of.replace(/_new$/, ''));
    return old !== of && program.variables.has(old) ? old : undefined;
  };
  return {
    trace,
    equation,
    value,
    inputs: equation.inputs.map(number),
    number,
    definition: (of) => definitions.get(of),
    uses: (of) => uses.get(of) ?? [],
    before,
    twin: (of) => program.next.get(of) ?? before(of),
  };
}

/** A rule: what one kind of slip leads to where this equation is worked out. */
export type Rule = (reading: Reading) => readonly Candidate[];
