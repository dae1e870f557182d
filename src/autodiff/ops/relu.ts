import { argument, call } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** max(0, z), element by element; any shape. Its slope is the step function of z: 0 at z = 0, as PyTorch has it. */
export const relu: Op = {
  shape: ([z]) => z!,
  value(out, [z]) {
    const from = z!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! > 0 ? from[i]! : 0;
  },
  gradient: ({ inputs: [z] }) => local('step', z!),
  formula: () => call('relu', argument(0)),
};
