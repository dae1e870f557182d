import type { Equation, Program, Variable, VarId } from './program.ts';

const definitions = new WeakMap<Program, ReadonlyMap<VarId, Equation>>();
const uses = new WeakMap<Program, ReadonlyMap<VarId, readonly Equation[]>>();

/** The equation that defines each variable; what is given has none. Made once for a program. */
export function definitionsOf(program: Program): ReadonlyMap<VarId, Equation> {
  const found =
    definitions.get(program) ?? new Map(program.equations.map((equation) => [equation.output, equation]));
  definitions.set(program, found);
  return found;
}

/** The equations that read each variable, in order, each once. Made once for a program. */
export function usesOf(program: Program): ReadonlyMap<VarId, readonly Equation[]> {
  const known = uses.get(program);
  if (known) return known;
  const found = new Map<VarId, Equation[]>();
  for (const equation of program.equations)
    for (const input of new Set(equation.inputs)) {
      const all = found.get(input);
      if (all) all.push(equation);
      else found.set(input, [equation]);
    }
  uses.set(program, found);
  return found;
}

const leaves = new WeakMap<Program, readonly Variable[]>();

/** What is given to a program from outside: every variable that no equation defines. Made once for a program. */
export function leavesOf(program: Program): readonly Variable[] {
  const defined = definitionsOf(program);
  const found = leaves.get(program) ?? [...program.variables.values()].filter(({ id }) => !defined.has(id));
  leaves.set(program, found);
  return found;
}
