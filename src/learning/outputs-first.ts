import type { Equation, Program, VarId } from '#autodiff/program.ts';
import { definitionsOf } from '#autodiff/lookup.ts';

/**
 * The same training step with an order of updates that is a mistake: the weights that lead out of a layer move as soon as
 * their gradients are known, so that what goes back into the layer passes through weights that have already moved. This is how the
 * closing figures of Mazur's "A Step by Step Backpropagation Example" (2015) come about. The equations that use a
 * moved weight are marked as given by hand: they are no derivative of the loss.
 */
export function outputsFirst(program: Program): Program {
  const definitions = definitionsOf(program);
  const moved = (id: VarId): VarId => program.next.get(id) ?? id;
  const usesWeight = ({ phase, op, inputs }: Equation, i: number): boolean =>
    phase === 'backward' && (op === 'matmulTransposedRight' || op === 'copy') && program.next.has(inputs[i]!);
  /** The weights that something goes back through. */
  const early = new Set(program.equations.flatMap((e) => e.inputs.filter((_, i) => usesWeight(e, i))));
  const equations: Equation[] = [];
  const written = new Set<VarId>();
  const write = (equation: Equation): void => {
    if (written.has(equation.output)) return;
    equations.push(equation);
    written.add(equation.output);
  };
  for (const equation of program.equations) {
    const moves = equation.inputs.filter((_, i) => usesWeight(equation, i));
    if (moves.length === 0) {
      write(equation);
      continue;
    }
    for (const [parameter, updated] of program.next)
      if (early.has(parameter) && written.has(program.gradients.get(parameter)!))
        write(definitions.get(updated)!);
    const inputs = equation.inputs.map((input) => (moves.includes(input) ? moved(input) : input));
    write({ ...equation, inputs, byHand: true });
  }
  return { ...program, equations };
}
