import { definitionsOf } from '#autodiff/lookup.ts';
import { holderOf, symbolFor, type Program, type VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import { asGiven, eightDecimals, signed } from '#notation/numbers.ts';
import type { Frame } from '#scene/frame.ts';

/** As in the panel: a given number as it was typed, as is what a step gives; a computed one with eight decimals, a gradient with its sign. */
export function cardNumber({ trace }: Frame, id: VarId, value: number): string {
  const { program } = trace;
  const typed = asGiven(value);
  const op = definitionsOf(program).get(holderOf(program, id))?.op;
  const isExact = op === undefined || op === 'step' || op === 'stepAtLeast';
  if (isExact && typed.length <= 8) return typed;
  const text = eightDecimals(value);
  return isGradient(program, id) ? signed(text) : text;
}

export const isGradient = (program: Program, id: VarId): boolean =>
  program.variables.get(holderOf(program, id))?.role === 'gradient';

export const nameOf = ({ trace }: Frame, id: VarId): SymbolName => symbolFor(trace.program, id);
