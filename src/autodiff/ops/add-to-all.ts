import { argument, sum } from '../formula.ts';
import { pass, pull, UPSTREAM, type Op } from '../op.ts';
import { single } from './shapes.ts';

/** Z + b: one number b added to every element of Z, of any shape: the bias that a whole layer shares. */
export const addToAll: Op = {
  shape([Z, b]) {
    single(b);
    return Z!;
  },
  value(out, [Z, b]) {
    const bias = b!.data[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = Z!.data[i]! + bias;
  },
  gradient: ({ input }) => (input === 0 ? pass : pull('sum', UPSTREAM)),
  formula: () => sum(argument(0), argument(1)),
};
