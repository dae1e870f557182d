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
    out.data.fill(1);
    inputs.forEach(({ data }, k) => {
      const one = data.length === 1;
      for (let i = 0; i < out.data.length; i++) {
        const factor = one ? data[0]! : data[i]!;
        out.data[i] = k === 0 ? factor : out.data[i]! * factor + 0;
      }
    });
  },
  formula: (count) => productOf(...args(count)),
};
