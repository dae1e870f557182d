import { args, call } from '../formula.ts';
import { UPSTREAM, type Op } from '../op.ts';
import { matrixShape, meet } from './shapes.ts';

/** Columns [rows, 1], one a neuron, side by side as [rows, neurons]. */
export const concat: Op = {
  shape(inputs) {
    const [rows] = matrixShape(inputs[0]);
    for (const shape of inputs) {
      const [rowsToo, columns] = matrixShape(shape);
      meet(rows, rowsToo);
      meet(columns, 1);
    }
    return [rows, inputs.length];
  },
  value(out, inputs) {
    inputs.forEach(({ data }, column) => {
      for (let i = 0; i < data.length; i++) out.data[i * inputs.length + column] = data[i]!;
    });
  },
  gradient: ({ input }) => ({ kind: 'pull', op: 'column', inputs: [UPSTREAM], index: input }),
  formula: (count) => call('columns', ...args(count)),
};
