import { argument, call, negative, product, quotient, sum } from '../formula.ts';
import { pull, UPSTREAM, type Op } from '../op.ts';
import type { SymbolicShape } from '../program.ts';
import { matrixShape, meet, single } from './shapes.ts';

/** One label a row: throws unless there are as many. */
function labelsShape(labels: SymbolicShape | undefined, rows: SymbolicShape[number]): SymbolicShape {
  if (labels?.length !== 1)
    throw new RangeError(`Labels have one axis, not shape [${(labels ?? []).join(', ')}].`);
  meet(labels[0]!, rows);
  return labels;
}

/**
 * −ln(y + δ) for the y that stands in the column of the label, a number a row: the cross-entropy with labels instead of
 * one-hot targets. Inputs output Y [rows, classes], labels [rows], each a column from 0, and δ (a single number).
 */
export const crossEntropyAtLabel: Op = {
  shape([Y, labels, delta]) {
    single(delta);
    return labelsShape(labels, matrixShape(Y)[0]);
  },
  value(out, [Y, labels, delta]) {
    const classes = Y!.shape[1]!;
    for (let row = 0; row < out.data.length; row++)
      out.data[row] = -Math.log(Y!.data[row * classes + labels!.data[row]!]! + delta!.data[0]!);
  },
  gradient: ({ inputs: [Y, labels, delta], input }) =>
    input === 0 ? pull('crossEntropyAtLabelBackward', UPSTREAM, Y!, labels!, delta!) : { kind: 'none' },
  formula: () => negative(call('ln', sum(call('atLabel', argument(0), argument(1)), argument(2)))),
};

/** −g / (y + δ) in the column of the label, 0 in all others: inputs the gradient g [rows], output, labels, δ. */
export const crossEntropyAtLabelBackward: Op = {
  shape([g, Y, labels, delta]) {
    single(delta);
    const [rows, classes] = matrixShape(Y);
    labelsShape(labels, rows);
    labelsShape(g, rows);
    return [rows, classes];
  },
  value(out, [g, Y, labels, delta]) {
    const classes = Y!.shape[1]!;
    out.data.fill(0);
    for (let row = 0; row < g!.data.length; row++) {
      const at = row * classes + labels!.data[row]!;
      out.data[at] = -g!.data[row]! / (Y!.data[at]! + delta!.data[0]!);
    }
  },
  formula: () =>
    negative(
      quotient(product(argument(0), call('oneHot', argument(2), argument(1))), sum(argument(1), argument(3))),
    ),
};
