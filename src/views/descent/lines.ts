import type { OptimizerName } from '#learning/optimizers/index.ts';

/** The dashes of each optimizer's path; SGD is solid. */
export const LINES: Readonly<Record<OptimizerName, string | undefined>> = {
  sgd: undefined,
  momentum: '4 3',
  nesterov: '8 3 1.5 3',
  adam: '1.5 2.5',
};
