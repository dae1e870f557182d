import { args, sum } from '../formula.ts';
import { pass, type Op } from '../op.ts';
import { same } from './shapes.ts';

/** Sum of any number of inputs of one shape, added from left to right. */
export const add: Op = {
  shape: same,
  value(out, inputs) {
    const [first, ...rest] = inputs;
    out.data.set(first!.data);
    for (const { data } of rest) for (let i = 0; i < data.length; i++) out.data[i]! += data[i]!;
  },
  gradient: () => pass,
  formula: (count) => sum(...args(count)),
};
