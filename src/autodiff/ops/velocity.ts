import { argument, difference, product } from '../formula.ts';
import type { Op } from '../op.ts';
import { same, single } from './shapes.ts';

/** μ v − η g, element by element: what is left of a velocity, and a push downhill. Inputs v, g, μ, η; the last two are single numbers. */
export const velocity: Op = {
  shape([v, g, mu, eta]) {
    single(mu);
    single(eta);
    return same([v!, g!]);
  },
  value(out, [v, g, mu, eta]) {
    const keep = mu!.data[0]!;
    const rate = eta!.data[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = keep * v!.data[i]! - rate * g!.data[i]!;
  },
  formula: () => difference(product(argument(2), argument(0)), product(argument(3), argument(1))),
};
