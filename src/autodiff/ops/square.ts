import { argument, number, power, product } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** x², element by element; any shape. */
export const square: Op = {
  shape: ([x]) => x!,
  value(out, [x]) {
    const from = x!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! * from[i]!;
  },
  gradient: ({ inputs: [x] }) => local('squareSlope', x!),
  formula: () => power(argument(0), 2),
};

/** The slope of the square: 2x; any shape. */
export const squareSlope: Op = {
  shape: ([x]) => x!,
  value(out, [x]) {
    const from = x!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = 2 * from[i]!;
  },
  formula: () => product(number('2'), argument(0)),
};
