import { argument, negative } from '../formula.ts';
import { pull, UPSTREAM, type Op } from '../op.ts';

/** −a, element by element. */
export const negate: Op = {
  shape: ([a]) => a!,
  value(out, [a]) {
    for (let i = 0; i < out.data.length; i++) out.data[i] = -a!.data[i]!;
  },
  gradient: () => pull('negate', UPSTREAM),
  formula: () => negative(argument(0)),
};
