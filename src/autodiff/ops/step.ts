import { argument, call } from '../formula.ts';
import { local, type Op } from '../op.ts';

/** 1 where z > 0, else 0, element by element; any shape: Rosenblatt's unit fires above its threshold. Also the slope of ReLU. */
export const step: Op = {
  shape: ([z]) => z!,
  value(out, [z]) {
    const from = z!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! > 0 ? 1 : 0;
  },
  gradient: ({ inputs: [z] }) => local('zero', z!),
  formula: () => call('step', argument(0)),
};

/** 1 where z ≥ 0, else 0, element by element; any shape: the same unit, firing already at its threshold. */
export const stepAtLeast: Op = {
  shape: ([z]) => z!,
  value(out, [z]) {
    const from = z!.data;
    for (let i = 0; i < from.length; i++) out.data[i] = from[i]! >= 0 ? 1 : 0;
  },
  gradient: ({ inputs: [z] }) => local('zero', z!),
  formula: () => call('stepAtLeast', argument(0)),
};
