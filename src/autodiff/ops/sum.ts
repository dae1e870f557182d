import { argument, call } from '../formula.ts';
import { pass, type Op } from '../op.ts';

/** All elements of a tensor added in memory order; the result is a single number. */
export const sum: Op = {
  shape: () => [],
  value(out, [a]) {
    let total = a!.data[0] ?? 0;
    for (let i = 1; i < a!.data.length; i++) total += a!.data[i]!;
    out.data[0] = total;
  },
  gradient: () => pass,
  formula: () => call('sumOfAll', argument(0)),
};
