/** How tightly an expression of Python holds together; the higher, the tighter. */
export const LEVEL = { sum: 0, product: 1, negative: 2, power: 3, atom: 4 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** A piece of Python, with what it needs to know to be put into a larger one. */
export interface Printed {
  readonly text: string;
  readonly level: Level;
}

export const atom = (text: string): Printed => ({ text, level: LEVEL.atom });
export const atProduct = (text: string): Printed => ({ text, level: LEVEL.product });

/** The text, in brackets unless it holds together at least as tightly as `least`. */
export const inside = ({ text, level }: Printed, least: Level): string =>
  level < least ? `(${text})` : text;

/** The same after an operator, where a leading minus needs brackets to be read. */
export const after = (printed: Printed, least: Level): string =>
  printed.text.startsWith('-') ? `(${printed.text})` : inside(printed, least);
