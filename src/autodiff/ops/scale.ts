import { argument, product } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { single } from './shapes.ts';

/** c·x, element by element: inputs a constant number c and x of any shape. No gradient flows to c. */
export const scale: Op = {
  shape([c, x]) {
    single(c);
    return x!;
  },
  value(out, [c, x]) {
    const factor = c!.data[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = factor * x!.data[i]!;
  },
  gradient: ({ inputs: [c, x], input }) => (input === 1 ? local('spread', c!, x!) : { kind: 'none' }),
  formula: () => product(argument(0), argument(1)),
};
