import { argument, difference, number, product, sum } from '../formula.ts';
import type { Op } from '../op.ts';
import { same, single } from './shapes.ts';

/** β m + (1 − β) g, element by element: a mean that forgets older numbers bit by bit. Inputs m, g, β (a single number). */
export const runningMean: Op = {
  shape([m, g, beta]) {
    single(beta);
    return same([m!, g!]);
  },
  value(out, [m, g, beta]) {
    const keep = beta!.data[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = keep * m!.data[i]! + (1 - keep) * g!.data[i]!;
  },
  formula: () =>
    sum(product(argument(2), argument(0)), product(difference(number('1'), argument(2)), argument(1))),
};
