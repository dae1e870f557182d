import { number } from '../formula.ts';
import type { Op } from '../op.ts';

/** Ones in the shape of the input: the derivative of a variable with respect to itself. */
export const one: Op = {
  shape: ([like]) => like!,
  value(out) {
    out.data.fill(1);
  },
  formula: () => number('1'),
};
