import { exp as power } from '#numeric/exp.ts';
import { argument, call } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** e^x, element by element; any shape. Its slope is its own output. */
export const exp: Op = {
  shape: ([x]) => x!,
  value(out, [x]) {
    const from = x!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = power(from[i]!);
  },
  gradient: ({ output }) => local('copy', output),
  formula: () => call('exp', argument(0)),
};
