import { sizeOf, type Shape } from '#numeric/tensor.ts';
import { varId, type Equation, type Program, type Variable, type VarId } from './program.ts';

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

const named = new WeakMap<Program, ReadonlyMap<VarId, ReadonlyMap<number, VarId>>>();

/** The numbers inside each tensor that have names, by their index. Made once for a program. */
function namesInside(program: Program): ReadonlyMap<VarId, ReadonlyMap<number, VarId>> {
  const known = named.get(program);
  if (known) return known;
  const found = new Map<VarId, Map<number, VarId>>();
  for (const [id, { of, index }] of program.elements)
    found.set(of, (found.get(of) ?? new Map<number, VarId>()).set(index, id));
  named.set(program, found);
  return found;
}

/** What a number of a tensor of this shape is called: by its own name, as its variable if that is one number, or by its place. */
export function numberIn(program: Program, id: VarId, shape: Shape, index: number): VarId {
  const name = namesInside(program).get(id)?.get(index);
  if (name !== undefined) return name;
  const columns = shape.at(-1) ?? 1;
  return sizeOf(shape) === 1 ? id : varId(`${id}[${Math.floor(index / columns)},${index % columns}]`);
}

/** What all numbers of a tensor of this shape are called, in memory order. */
export const numbersIn = (program: Program, id: VarId, shape: Shape): VarId[] =>
  Array.from({ length: sizeOf(shape) }, (_, index) => numberIn(program, id, shape, index));
