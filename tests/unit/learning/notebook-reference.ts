import { readFileSync } from 'node:fs';
import type { EpochRow } from '#learning/training-state.ts';
import type { NotebookLoss } from '#learning/notebook-settings.ts';

export interface PublishedRow {
  readonly epoch: number;
  readonly trainLoss: string;
  readonly trainAccuracyPercent: string;
  readonly testLoss: string;
  readonly testAccuracyPercent: string;
}

interface Reference {
  readonly sixteenRandomIndices: number[];
  readonly twentyFiveTestIndices: number[];
  readonly twentyFivePredictions: number[];
  readonly twentyFiveLabels: number[];
  readonly published: { readonly mse: PublishedRow[]; readonly crossEntropy: PublishedRow[] };
  /** A NumPy run of the same program on the same data. */
  readonly float64: { readonly mse: EpochRow[]; readonly crossEntropy: EpochRow[] };
  /** W1, b1, W2, b2, W3, b3 */
  readonly parameterSums: Record<'initial' | 'final', { readonly mse: number[]; readonly ce: number[] }>;
  readonly wrong: {
    readonly count: number;
    readonly twentyFiveIndices: number[];
    readonly predictions: number[];
    readonly labels: number[];
  };
}

/** What the notebook printed, and what NumPy computes where it printed too few digits. */
export const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/notebook-784-64-16-10.json', import.meta.url), 'utf8'),
) as Reference;

const KEY = { mse: 'mse', 'cross-entropy': 'crossEntropy' } as const;
export const numpyRows = (loss: NotebookLoss): EpochRow[] => reference.float64[KEY[loss]];
export const publishedRows = (loss: NotebookLoss): PublishedRow[] => reference.published[KEY[loss]];

/** As the notebook's output reads. */
export const published = (row: PublishedRow): string =>
  `[Epoch ${row.epoch}/30] Training Loss = ${row.trainLoss} / Training Acc = ${row.trainAccuracyPercent}% /` +
  `Test Loss = ${row.testLoss} / Test Acc = ${row.testAccuracyPercent}%`;
