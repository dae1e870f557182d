import { argument, difference, number, product } from '../formula.ts';
import type { Op } from '../op.ts';

/** The slope of the sigmoid, made from its output: σ′(z) = h (1 − h); any shape. */
export const sigmoidSlope: Op = {
  shape: ([h]) => h!,
  value(out, [h]) {
    const from = h!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! * (1 - from[i]!);
  },
  formula: () => product(argument(0), difference(number('1'), argument(0))),
};
