import { argument, difference } from '../formula.ts';
import { pass, pull, UPSTREAM, type Op } from '../op.ts';
import { same } from './shapes.ts';

/** a − b, element by element. */
export const subtract: Op = {
  shape: same,
  value(out, [a, b]) {
    for (let i = 0; i < out.data.length; i++) out.data[i] = a!.data[i]! - b!.data[i]!;
  },
  gradient: ({ input }) => (input === 0 ? pass : pull('negate', UPSTREAM)),
  formula: () => difference(argument(0), argument(1)),
};
