import { definitionsOf } from '#autodiff/lookup.ts';
import { numberAt, type Equation, type VarId } from '#autodiff/program.ts';
import { frameAt, stepThatDefines, type Frame } from './frame.ts';

/** One rung of the ladder; each tells more than the one before. */
export type Hint =
  /** What happens: the sentence of the step, which is told of a frame in which it has just run. */
  | { readonly kind: 'sentence'; readonly frame: Frame }
  | { readonly kind: 'symbols'; readonly equation: Equation }
  | { readonly kind: 'numbers'; readonly equation: Equation }
  | { readonly kind: 'value'; readonly id: VarId; readonly value: number };

/**
 * The hint ladder for `id`: what happens, the equation in symbols, the equation with its numbers, the value. `frame` is of
 * a program of single numbers. Throws for what that program does not compute.
 */
export function hintsOf({ trace, steps }: Frame, id: VarId): readonly [Hint, Hint, Hint, Hint] {
  const equation = definitionsOf(trace.program).get(id);
  const value = numberAt(trace, id);
  if (!equation || value === undefined) throw new Error(`There is no hint for ${id}: no step computes it.`);
  return [
    { kind: 'sentence', frame: frameAt(trace, steps, stepThatDefines(trace, steps, id)!) },
    { kind: 'symbols', equation },
    { kind: 'numbers', equation },
    { kind: 'value', id, value },
  ];
}
