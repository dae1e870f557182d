import { exp } from '#numeric/exp.ts';
import { argument, call, difference, product } from '../formula.ts';
import { pull, UPSTREAM, type Op } from '../op.ts';
import type { SymbolicShape } from '../program.ts';
import { same } from './shapes.ts';

/** Rows of a matrix, or the one row that a vector is. */
function rowsShape(shape: SymbolicShape | undefined): SymbolicShape {
  if (shape?.length !== 1 && shape?.length !== 2)
    throw new RangeError(`A row or rows are needed, not shape [${(shape ?? []).join(', ')}].`);
  return shape;
}

/**
 * e^z / Σ e^z over each row of z [rows, classes], or over a vector [classes]. The row's maximum is subtracted from it
 * first: that changes no quotient, and no power of e overflows.
 */
export const softmax: Op = {
  shape: ([z]) => rowsShape(z),
  value(out, [z]) {
    const classes = z!.shape.at(-1)!;
    const from = z!.data, to = out.data; // prettier-ignore
    for (let row = 0; row < from.length; row += classes) {
      let largest = from[row]!;
      for (let k = 1; k < classes; k++) largest = Math.max(largest, from[row + k]!);
      let total = 0;
      for (let k = 0; k < classes; k++) total += to[row + k] = exp(from[row + k]! - largest);
      for (let k = 0; k < classes; k++) to[row + k]! /= total;
    }
  },
  gradient: ({ output }) => pull('softmaxBackward', UPSTREAM, output),
  formula: () => call('softmax', argument(0)),
};

/** y (g − Σ g·y), the sum over each row: the gradient g of a softmax carried back to z; inputs g and the output y. */
export const softmaxBackward: Op = {
  shape: (inputs) => rowsShape(same(inputs)),
  value(out, [g, y]) {
    const classes = y!.shape.at(-1)!;
    const back = g!.data, from = y!.data; // prettier-ignore
    for (let row = 0; row < from.length; row += classes) {
      let total = 0;
      for (let k = row; k < row + classes; k++) total += back[k]! * from[k]!;
      for (let k = row; k < row + classes; k++) out.data[k] = from[k]! * (back[k]! - total);
    }
  },
  formula: () =>
    product(argument(1), difference(argument(0), call('sumOverColumns', product(argument(0), argument(1))))),
};
