import { argument, difference, product } from '../formula.ts';
import type { Op } from '../op.ts';
import { same, single } from './shapes.ts';

/** w − η g, element by element: inputs parameter, gradient, learning rate η (a single number). */
export const descend: Op = {
  shape([w, g, rate]) {
    single(rate);
    return same([w!, g!]);
  },
  value(out, [w, g, rate]) {
    const eta = rate!.data[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = w!.data[i]! - eta * g!.data[i]!;
  },
  formula: () => difference(argument(0), product(argument(2), argument(1))),
};
