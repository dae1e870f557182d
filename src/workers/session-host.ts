import type { DatasetPair } from '#datasets/dataset.ts';
import type { Precision } from '#numeric/tensor.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { ChosenEngine } from './kernel-modules.ts';
import type { ReportBytes } from './load-digits.ts';
import type { FromWorker } from './messages.ts';

/** What training needs of the place where it runs: a worker's scope, or a test. */
export interface SessionHost {
  post(message: FromWorker, transfer?: Transferable[]): void;
  loadDigits(base: string, report: ReportBytes): Promise<DatasetPair>;
  readonly checkpoints: Checkpoints;
  /** Milliseconds. */
  now(): number;
  /** Kept in a later task, when messages that have come meanwhile have been received. */
  nextTask(): Promise<void>;
  /** What runs the program; the reference without it. */
  chooseEngine?(precision: Precision): Promise<ChosenEngine>;
}
