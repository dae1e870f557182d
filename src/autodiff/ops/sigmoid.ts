import { exp } from '#numeric/exp.ts';
import { argument, call } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** σ(z) = 1 / (1 + e^−z), element by element; any shape. */
export const sigmoid: Op = {
  shape: ([z]) => z!,
  value(out, [z]) {
    const from = z!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = 1 / (1 + exp(-from[i]!));
  },
  gradient: ({ output }) => local('sigmoidSlope', output),
  formula: () => call('sigmoid', argument(0)),
};
