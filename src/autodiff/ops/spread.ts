import { argument } from '../formula.ts';
import type { Op } from '../op.ts';
import { single } from './shapes.ts';

/** One number into every place of a shape: inputs the number, and a tensor of the wanted shape. */
export const spread: Op = {
  shape([a, like]) {
    single(a);
    return like!;
  },
  value(out, [a]) {
    out.data.fill(a!.data[0]!);
  },
  formula: () => argument(0),
};
