import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { EpochRow } from '#learning/training-state.ts';

/** What a training figure announces after every epoch and every change of a setting. */
export interface TrainingChange {
  readonly settings: NotebookSettings;
  readonly rows: readonly EpochRow[];
  /** Test pictures that the accuracies are fractions of. */
  readonly testCount: number;
}
