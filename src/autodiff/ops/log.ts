import { argument, call } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** ln x, the natural logarithm, element by element; any shape. */
export const log: Op = {
  shape: ([x]) => x!,
  value(out, [x]) {
    const from = x!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = Math.log(from[i]!);
  },
  gradient: ({ inputs: [x] }) => local('reciprocal', x!),
  formula: () => call('ln', argument(0)),
};
