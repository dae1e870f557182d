import type { Trace, VarId } from '#autodiff/program.ts';
import { numbersIn } from '#notation/python/numbers-in.ts';

/** More numbers than this are shown by the first and the last. */
const SHOWN_AT_MOST = 12;

export interface ShownNumber {
  readonly id: VarId;
  readonly value: number;
}

/** The numbers of a variable beside the statement that defines it, row by row; `gap` where those between are left out. */
export interface Shown {
  readonly columns: number;
  readonly numbers: readonly ShownNumber[];
  readonly gap: boolean;
}

export function shownOf({ program, values }: Trace, id: VarId): Shown {
  const { shape, data } = values.get(id)!;
  const all = numbersIn(program, id, shape).map((number) => ({ id: number.id, value: data[number.index]! }));
  if (all.length > SHOWN_AT_MOST) return { columns: 1, numbers: [all[0]!, all.at(-1)!], gap: true };
  return { columns: shape.at(-1) ?? 1, numbers: all, gap: false };
}
