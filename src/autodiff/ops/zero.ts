import { number } from '../formula.ts';
import type { Op } from '../op.ts';

/** Zeros in the shape of the input: the slope of a step. */
export const zero: Op = {
  shape: ([like]) => like!,
  value(out) {
    out.data.fill(0);
  },
  formula: () => number('0'),
};
