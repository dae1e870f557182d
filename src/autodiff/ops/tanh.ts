import { argument, call, difference, number, power } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** tanh z, element by element; any shape. */
export const tanh: Op = {
  shape: ([z]) => z!,
  value(out, [z]) {
    const from = z!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = Math.tanh(from[i]!);
  },
  gradient: ({ output }) => local('tanhSlope', output),
  formula: () => call('tanh', argument(0)),
};

/** The slope of tanh, made from its output: 1 − a²; any shape. */
export const tanhSlope: Op = {
  shape: ([a]) => a!,
  value(out, [a]) {
    const from = a!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = 1 - from[i]! * from[i]!;
  },
  formula: () => difference(number('1'), power(argument(0), 2)),
};
