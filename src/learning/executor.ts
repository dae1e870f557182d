import type { Precision } from '#numeric/tensor.ts';
import type { NetworkSpec } from './network.ts';
import type { NotFinite } from './not-finite.ts';
import type { Parameters } from './parameters.ts';
import type { TrainingData } from './samples.ts';

export interface Step {
  /** Over the batch, before the update. */
  readonly loss: number;
  /**
   * Set when the loss, an argument of an activation or an updated parameter is not a finite number: then the parameters
   * are not to be trained further; what can be gone back to is the trainer's last good state.
   */
  readonly notFinite?: NotFinite;
}

/**
 * Runs one network's training program on one set of data. This is the seam between what is computed and how: the
 * reference executor evaluates the program equation by equation, a faster one may fuse equations, keep the data in
 * memory of its own or leave variables out, but the parameters that it arrives at must agree.
 */
export interface Executor {
  /** As they stand now. May be views that the next step overwrites: copy what is to be kept. */
  readonly parameters: Parameters;
  /** One update of the parameters from the training samples `indices`. */
  step(indices: Int32Array, learningRate: number): Step;
  /**
   * Runs the samples forward without learning from them, writes a predicted class for each into `predictions`, and
   * returns their mean loss.
   */
  evaluate(set: 'train' | 'test', indices: Int32Array, predictions: Uint8Array): number;
  /** Lets go of other workers; the last call, for those that have any. */
  close?(): void;
}

export interface ExecutorSetup {
  readonly network: NetworkSpec;
  readonly data: TrainingData;
  readonly precision: Precision;
  /** Samples of a training step, at most. */
  readonly batch: number;
  /** Where training starts from; copied. */
  readonly parameters: Parameters;
}

export type MakeExecutor = (setup: ExecutorSetup) => Executor;
