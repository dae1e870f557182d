import { argument, difference, number, quotient } from '../formula.ts';
import type { Op } from '../op.ts';
import { single } from './shapes.ts';

/**
 * m / (1 − p), element by element: a running mean that began at 0 without the share p = βᵗ that this beginning still
 * has in it. Inputs m, p (a single number). Source: Kingma and Ba, "Adam", 2015, section 3.
 */
export const biasCorrected: Op = {
  shape([m, p]) {
    single(p);
    return m!;
  },
  value(out, [m, p]) {
    const rest = 1 - p!.data[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = m!.data[i]! / rest;
  },
  formula: () => quotient(argument(0), difference(number('1'), argument(1))),
};
