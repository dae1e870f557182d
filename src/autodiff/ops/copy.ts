import { argument } from '../formula.ts';
import { pass, type Op } from '../op.ts';

/** The input itself: the local derivative of w·x with respect to w is x. */
export const copy: Op = {
  shape: ([a]) => a!,
  value(out, [a]) {
    out.data.set(a!.data);
  },
  gradient: () => pass,
  formula: () => argument(0),
};
