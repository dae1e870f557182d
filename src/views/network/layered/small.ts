import type { SymbolName } from '#autodiff/symbol.ts';
import { asGiven, fitting, signed } from '#notation/numbers.ts';
import { symbolWidth } from '../../symbol/width.ts';

/** What a number is: a gradient carries its sign and the backward mark, a slope σ′, a new value ◆. */
export type As = 'value' | 'gradient' | 'slope' | 'updated';

/** Width of a digit at 12.5 px; the point is half as wide. */
const DIGIT = 6.2;
/** What stands before a number: its mark, its symbol. */
const MARK: Readonly<Record<As, number>> = { value: 3, gradient: 12, slope: 17, updated: 14 };
const SYMBOL = 17;
/** Symbols are drawn at this part of their full size. */
const SCALE = 0.8;

/** How many characters a place of this width has room for. */
export const roomIn = (width: number, as: As, named: boolean): number =>
  Math.floor((width - MARK[as] - (named ? SYMBOL : 0) + 1) / DIGIT);

/** A number in a small place: as it was typed if it is given and short, else two to four digits. */
export function smallText(value: number, room: number, as: As, given: boolean): string {
  const typed = asGiven(value);
  if (given && typed.length <= room) return typed;
  if (as !== 'gradient') return compact(value, Math.min(6, room));
  return signed(compact(value, value < 0 ? Math.min(7, room) : Math.min(7, room) - 1));
}

/** At most `room` characters: three digits, or two where a power of ten would stand otherwise. */
export function compact(value: number, room: number): string {
  const text = fitting(value, room);
  if (!text.includes('e')) return text;
  const two = value.toPrecision(2).replaceAll('-', '−');
  return two.length <= room && !two.includes('e') ? two : text;
}

/** The room for a symbol that is set small, and smaller where it has to be. */
export const symbolRoom = (name: SymbolName, room = Infinity): number =>
  Math.min(room, SCALE * symbolWidth(name));
