import { args, product as productOf } from '../formula.ts';
import type { Op } from '../op.ts';
import { broadcast } from './shapes.ts';

/**
 * Product of any number of inputs, element by element, multiplied from left to right; single numbers go with any
 * shape. A product of 0 is +0, also where a factor is negative: sums of products start from +0 and have no −0.
 */
export const product: Op = {
  shape: broadcast,
  value(out, inputs) {
    const product = out.data;
    inputs.forEach(({ data }, k) => {
      const step = data.length === 1 ? 0 : 1;
      if (k === 0) for (let i = 0; i < product.length; i++) product[i] = data[i * step]!;
      else for (let i = 0; i < product.length; i++) product[i] = product[i]! * data[i * step]! + 0;
    });
  },
  formula: (count) => productOf(...args(count)),
};
