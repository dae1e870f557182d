import type { Engine } from '#workers/kernel-modules.ts';

/** What came of an epoch: its time, and the loss by which one can see that it was training. */
export interface EpochReport {
  readonly seconds: number;
  /** Of the reference work over the training set after the epoch; of the deep work the mean of the epoch's batches. */
  readonly loss: number;
  /** On the training set, as a fraction, where the epoch ends with an evaluation. */
  readonly accuracy?: number | undefined;
  /** Of Backstep's own epochs. */
  readonly engine?: Engine;
}

/** A program that trains an epoch at a time and waits in between, so that another can be timed in turn. */
export interface EpochTimer {
  epoch(): Promise<EpochReport>;
  close(): Promise<void> | void;
}
