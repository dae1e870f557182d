import { definitionsOf } from '#autodiff/lookup.ts';
import type { OpName } from '#autodiff/op.ts';
import type { Program, VarId } from '#autodiff/program.ts';
import type { Frame } from './frame.ts';

/** Ops that only move numbers: there is nothing to work out. */
const MOVES: readonly OpName[] = ['copy', 'one', 'spread', 'concat', 'column'];

/**
 * What a reader can be asked to predict of the step after `frame`: the number that it is named by or, where that is a
 * tensor, the last of its numbers that `scalars`, the same training step in single numbers, computes. Undefined after
 * the last step, and for a step that only moves numbers.
 */
export function questionAfter({ trace, steps, index }: Frame, scalars: Program): VarId | undefined {
  const next = steps[index];
  if (!next) return undefined;
  const { elements } = trace.program;
  for (const { output } of next.equations.toReversed()) {
    if (isWorkedOut(scalars, output)) return output;
    const inside = [...elements].filter(([id, { of }]) => of === output && isWorkedOut(scalars, id));
    const last = inside.at(-1);
    if (last) return last[0];
  }
  return undefined;
}

function isWorkedOut(scalars: Program, id: VarId): boolean {
  const equation = definitionsOf(scalars).get(id);
  if (!equation) return false;
  const { op, inputs } = equation;
  return !MOVES.includes(op) && (op !== 'add' || inputs.length > 1);
}
