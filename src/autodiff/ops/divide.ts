import { argument, negative, number, power, quotient } from '../formula.ts';
import { local, type Op } from '../op.ts';
import { same } from './shapes.ts';

/** a / b, element by element. */
export const divide: Op = {
  shape: same,
  value(out, [a, b]) {
    for (let i = 0; i < out.data.length; i++) out.data[i] = a!.data[i]! / b!.data[i]!;
  },
  gradient: ({ inputs: [a, b], input }) =>
    input === 0 ? local('reciprocal', b!) : local('divisorSlope', a!, b!),
  formula: () => quotient(argument(0), argument(1)),
};

/** −a / b², element by element: the slope of a / b in b. */
export const divisorSlope: Op = {
  shape: same,
  value(out, [a, b]) {
    for (let i = 0; i < out.data.length; i++) out.data[i] = -a!.data[i]! / (b!.data[i]! * b!.data[i]!);
  },
  formula: () => negative(quotient(argument(0), power(argument(1), 2))),
};

/** 1 / x, element by element; any shape: the slope of ln x in x, and of a / x in a. */
export const reciprocal: Op = {
  shape: ([x]) => x!,
  value(out, [x]) {
    const from = x!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = 1 / from[i]!;
  },
  formula: () => quotient(number('1'), argument(0)),
};
