import { DEEP, deepNetwork } from '#learning/deep-network.ts';
import type { NetworkSpec } from '#learning/network.ts';
import { notebookNetwork } from '#learning/notebook-network.ts';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import type { BenchWork } from './rows.ts';

interface EpochOf {
  readonly network: NetworkSpec;
  readonly batch: number;
  /** Whether it ends with a look at all training and test pictures. */
  readonly evaluates: boolean;
}

/** What an epoch of each kind is. */
export const EPOCHS_OF: Readonly<Record<BenchWork, EpochOf>> = {
  reference: { network: notebookNetwork('mse'), batch: notebookDefaults('mse').batch, evaluates: true },
  deep: { network: deepNetwork(), batch: DEEP.batch, evaluates: false },
};
