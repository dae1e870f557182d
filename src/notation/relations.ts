import { definitionsOf, usesOf } from '#autodiff/lookup.ts';
import type { Equation, Program, VarId } from '#autodiff/program.ts';

/** The variable whose gradient an equation computes, or a part of it along one path. */
export function towards(program: Program, { along }: Equation): VarId | undefined {
  return along && definitionsOf(program).get(along.output)!.inputs[along.input];
}

/** What a neuron passes on, by what it adds up. */
export const neuronOf = (program: Program, sum: VarId): VarId | undefined =>
  usesOf(program)
    .get(sum)
    ?.find(({ phase, inputs }) => phase === 'forward' && inputs[0] === sum)?.output;

/** The bias that an equation adds. */
export const biasIn = ({ op, inputs }: Equation): VarId | undefined =>
  op === 'addBias' || op === 'addToAll' || (op === 'weightedSum' && inputs.length % 2 === 1)
    ? inputs.at(-1)
    : undefined;

/** Whether a parameter is a bias: the weighted sums add it as it is. */
export const isBias = (program: Program, id: VarId): boolean =>
  usesOf(program)
    .get(id)
    ?.some((equation) => biasIn(equation) === id) ?? false;

/** A sum adds a bias, an update moves one, a gradient is that of one. */
export function hasBias(program: Program, equation: Equation): boolean {
  if (equation.phase === 'forward') return biasIn(equation) !== undefined;
  const of = equation.phase === 'update' ? equation.inputs[0] : towards(program, equation);
  return of !== undefined && isBias(program, of);
}
