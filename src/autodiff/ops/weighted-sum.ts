import { args, product, sum } from '../formula.ts';
import { local, pass, type Op } from '../op.ts';

/** z = w₁x₁ + w₂x₂ + … (+ b): weights and inputs in turn; an odd last input is the bias. All are single numbers. */
export const weightedSum: Op = {
  shape(inputs) {
    if (inputs.length < 2 || inputs.some((shape) => shape.length > 0))
      throw new RangeError('A weighted sum takes pairs of single numbers, and perhaps a bias.');
    return [];
  },
  value(out, inputs) {
    let z = 0;
    for (let i = 0; i + 1 < inputs.length; i += 2) z += inputs[i]!.data[0]! * inputs[i + 1]!.data[0]!;
    if (inputs.length % 2 === 1) z += inputs.at(-1)!.data[0]!;
    out.data[0] = z;
  },
  gradient({ inputs, input }) {
    const isBias = inputs.length % 2 === 1 && input === inputs.length - 1;
    return isBias ? pass : local('copy', inputs[input % 2 === 0 ? input + 1 : input - 1]!);
  },
  formula(count) {
    const all = args(count);
    const pairs = Array.from({ length: count >> 1 }, (_, i) => product(all[2 * i]!, all[2 * i + 1]!));
    return sum(...pairs, ...(count % 2 === 1 ? [all.at(-1)!] : []));
  },
};
