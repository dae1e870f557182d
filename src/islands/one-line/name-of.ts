import { digitsOf, gateNamed } from '#scene/one-line/sixteen.ts';

/** What a function is called: its name, if it has one, or its four outputs. */
export const nameOf = (fn: number): string => gateNamed(fn) ?? digitsOf(fn);
