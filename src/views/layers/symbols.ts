import type { VarId } from '#autodiff/program.ts';
import { asGiven, fitting } from '#notation/numbers.ts';
import { symbolOf, type SymbolName } from '#autodiff/symbol.ts';
import { isGiven } from '#scene/layers/two-two-one.ts';

/** What the parts of the notation figure show, and what a reader does to them. */
export interface Shown {
  /** Every number by its name: see `numbersOf`. */
  readonly numbers: ReadonlyMap<VarId, number>;
  /** The symbol that is lit everywhere; '' for none. */
  readonly lit: VarId;
  /** The symbol that the reader has chosen stays lit. */
  readonly onchoose: (id: VarId) => void;
}

export const nameOf = (id: VarId): SymbolName => symbolOf(id);

/** Characters that a place has room for. */
const ROOM = 7;

/** As typed if it is given; what is computed to four decimals, where that says something. */
export function textOf(id: VarId, value: number): string {
  const typed = asGiven(value);
  if ((isGiven(id) || Number.isInteger(value)) && typed.length <= ROOM) return typed;
  const decimals = value.toFixed(4);
  const fits = decimals.length <= ROOM && Number(decimals) !== 0;
  return fits ? decimals.replace('-', '−') : fitting(value, ROOM);
}

/** Tab stops at the lit symbol of a group or, if it has none, at its first. */
export const stopIn = (group: readonly VarId[], lit: VarId): VarId => (group.includes(lit) ? lit : group[0]!);

/**
 * All four arrow keys go from symbol to symbol of a group, in the order of the page; Tab goes on to the next group. An
 * attachment.
 */
export function roveSymbols(group: HTMLElement | SVGElement): () => void {
  const move = (event: Event): void => {
    const { key, altKey, ctrlKey, metaKey, target } = event as KeyboardEvent;
    const way = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
    const from = target instanceof Element ? target.closest('[data-ref][tabindex]') : null;
    if (way === undefined || !from || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...group.querySelectorAll<HTMLElement | SVGElement>('[data-ref][tabindex]')];
    all[all.findIndex((one) => one === from) + way]?.focus();
  };
  group.addEventListener('keydown', move);
  return () => group.removeEventListener('keydown', move);
}
