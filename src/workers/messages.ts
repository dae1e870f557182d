import type { Origin } from '#datasets/dataset.ts';
import type { Divergence } from '#learning/divergence.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { EpochProgress } from '#learning/trainer.ts';
import type { EpochRow } from '#learning/training-state.ts';
import type { NotKept } from './checkpoints.ts';
import type { Engine } from './kernel-modules.ts';
import type { TrainingProblem } from './problem.ts';

/**
 * Where a run begins: with the draws of its seed; after the last epoch that was kept for this figure; or after the
 * last completed epoch of the run before, which is what is offered when training has diverged.
 */
export type StartPoint = 'seed' | 'checkpoint' | 'last-good';

/** From the page to the training worker. */
export type ToWorker =
  | {
      readonly type: 'open';
      /** Whose checkpoint is looked for. */
      readonly figure: string;
      /** Absolute address of the site's root, ending in a slash: the data is at `data/mnist/` below it. */
      readonly base: string;
      /** The samples to look at are drawn from its seed. */
      readonly settings: NotebookSettings;
    }
  /** May be sent right after `open`; it waits for the data. A run that is under way ends. */
  | { readonly type: 'start'; readonly settings: NotebookSettings; readonly from: StartPoint }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Ends the run and forgets its checkpoint. */
  | { readonly type: 'reset' };

/** Digits to look at, in the order in which they were drawn. */
export interface DigitSamples {
  /** Place of each in its set. */
  readonly indices: Int32Array;
  /** [indices.length, 784] */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** A run that was kept, without what only the worker needs. */
export interface CheckpointSummary {
  readonly settings: NotebookSettings;
  readonly rows: readonly EpochRow[];
}

/** From the training worker to the page. */
export type FromWorker =
  /** Bytes of the data so far; `total` is 0 while it is not known. */
  | { readonly type: 'loading'; readonly received: number; readonly total: number }
  | {
      readonly type: 'ready';
      /** `drawn`: there is no MNIST, and no published figure applies. */
      readonly origin: Origin;
      readonly trainCount: number;
      readonly testCount: number;
      /** A run of this figure to go on with, if one was kept. */
      readonly checkpoint: CheckpointSummary | undefined;
    }
  /** For the seed of the last `open` or `start`: sixteen training digits and twenty-five test digits. */
  | {
      readonly type: 'samples';
      readonly seed: number;
      readonly train: DigitSamples;
      readonly test: DigitSamples;
    }
  | {
      readonly type: 'started';
      readonly settings: NotebookSettings;
      readonly rows: readonly EpochRow[];
      /** What computes, and how many workers. */
      readonly engine: Engine;
      readonly workers: number;
    }
  | ({
      readonly type: 'progress';
      /** Training images a second; 0 while there is nothing to go by. */
      readonly imagesPerSecond: number;
      /** Until the last epoch is done, pauses not counted; undefined while there is nothing to go by. */
      readonly secondsLeft: number | undefined;
    } & EpochProgress)
  | { readonly type: 'epoch'; readonly row: EpochRow }
  /** W1 [784, 64] after `epoch` epochs: 0 are the weights that the seed gave. Rounded to float32 for drawing. */
  | { readonly type: 'weights'; readonly epoch: number; readonly values: Float32Array }
  /** What the network after `epoch` epochs takes the twenty-five test digits for. */
  | { readonly type: 'predictions'; readonly epoch: number; readonly classes: Uint8Array }
  /** Whether the run up to `epoch` is kept for a return to the page. Training goes on in either case. */
  | { readonly type: 'checkpoint'; readonly epoch: number; readonly notKept: NotKept | undefined }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'reset' }
  | {
      readonly type: 'finished';
      /** How many of the test digits are taken for another digit. */
      readonly wrongCount: number;
      /** Twenty-five of them, drawn as the notebook draws them, or all where there are fewer. */
      readonly wrong: DigitSamples;
      readonly wrongClasses: Uint8Array;
    }
  /** Training has stopped by itself; `start` from `last-good` goes on after epoch `lastGoodEpoch`. */
  | {
      readonly type: 'diverged';
      readonly divergence: Omit<Divergence, 'lastGood'>;
      readonly lastGoodEpoch: number;
    }
  | { readonly type: 'error'; readonly problem: TrainingProblem };
