import { exp } from '#numeric/exp.ts';
import { argument, call, difference, negative, number, product, quotient } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { matrixShape, same } from './shapes.ts';
import { softmax } from './softmax.ts';

/**
 * −Σ t ln softmax(z) / rows: the cross-entropy of a softmax with its targets, a single number. Inputs pre-activations Z and
 * targets T, both [rows, classes]; each row of T adds up to 1. It starts from z, not from the softmax: ln softmax(z) is
 * z − max − ln Σ e^(z − max), which is finite where the softmax itself is rounded to 0.
 */
export const softmaxCrossEntropy: Op = {
  shape(inputs) {
    matrixShape(same(inputs));
    return [];
  },
  value(out, [Z, T]) {
    const classes = Z!.shape[1]!;
    const z = Z!.data, t = T!.data; // prettier-ignore
    let loss = 0;
    for (let row = 0; row < z.length; row += classes) {
      let largest = z[row]!;
      for (let k = 1; k < classes; k++) largest = Math.max(largest, z[row + k]!);
      let total = 0;
      for (let k = 0; k < classes; k++) total += exp(z[row + k]! - largest);
      const reference = largest + Math.log(total);
      for (let k = row; k < row + classes; k++) if (t[k] !== 0) loss += t[k]! * (reference - z[k]!);
    }
    out.data[0] = loss / Z!.shape[0]!;
  },
  gradient: ({ inputs: [Z, T], input }) =>
    input === 0 ? local('softmaxCrossEntropyGradient', Z!, T!) : { kind: 'none' },
  formula: () =>
    negative(
      quotient(call('sumOfAll', product(argument(1), call('ln', call('softmax', argument(0))))), number('N')),
    ),
};

/** (softmax(z) − t) / rows: the derivative of `softmaxCrossEntropy` with respect to z; inputs Z and T. */
export const softmaxCrossEntropyGradient: Op = {
  shape: (inputs) => matrixShape(same(inputs)),
  value(out, [Z, T]) {
    softmax.value(out, [Z!], 0);
    const rows = out.shape[0]!;
    for (let i = 0; i < out.data.length; i++) out.data[i] = (out.data[i]! - T!.data[i]!) / rows;
  },
  formula: () => quotient(difference(call('softmax', argument(0)), argument(1)), number('N')),
};
