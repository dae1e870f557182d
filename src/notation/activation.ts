import { definitionsOf } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import type { Equation, Program } from '#autodiff/program.ts';

/** Functions that a neuron applies to its weighted sum. */
export const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'step', 'stepAtLeast'] as const;
export type ActivationOp = Extract<OpName, (typeof ACTIVATIONS)[number]>;

/** The activation function that an equation applies, or whose slope it computes: σ′ and ReLU′ alike by where they walk back. */
export function activationAt(program: Program, equation: Equation): ActivationOp | undefined {
  const { op, phase, along } = equation;
  const applied = phase === 'forward' ? op : along && definitionsOf(program).get(along.output)?.op;
  return ACTIVATIONS.find((name) => name === applied);
}

/** The activation function that a step is about: that of its equations, or of the slopes that they multiply. */
export function activationIn(
  program: Program,
  equations: readonly Equation[],
  last: Equation,
): ActivationOp | undefined {
  const read = last.inputs.flatMap((id) => definitionsOf(program).get(id) ?? []);
  for (const equation of [last, ...equations, ...read]) {
    const found = activationAt(program, equation);
    if (found) return found;
  }
  return undefined;
}
