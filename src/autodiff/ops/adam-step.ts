import { argument, call, difference, product, quotient, sum } from '../formula.ts';
import type { Op } from '../op.ts';
import { same, single } from './shapes.ts';

/**
 * w − η m / (√v + ε), element by element: inputs parameter w, corrected means m of its gradients and v of their squares,
 * learning rate η and ε (single numbers). Source: Kingma and Ba, "Adam", 2015, algorithm 1.
 */
export const adamStep: Op = {
  shape([w, m, v, eta, epsilon]) {
    single(eta);
    single(epsilon);
    return same([w!, m!, v!]);
  },
  value(out, [w, m, v, eta, epsilon]) {
    const rate = eta!.data[0]!;
    const least = epsilon!.data[0]!;
    for (let i = 0; i < out.data.length; i++)
      out.data[i] = w!.data[i]! - (rate * m!.data[i]!) / (Math.sqrt(v!.data[i]!) + least);
  },
  formula: () =>
    difference(
      argument(0),
      quotient(product(argument(3), argument(1)), sum(call('sqrt', argument(2)), argument(4))),
    ),
};
