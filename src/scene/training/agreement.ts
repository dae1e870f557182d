import { fixed } from '#learning/notebook-row.ts';
import type { EpochRow } from '#learning/training-state.ts';
import type { PublishedRow } from './published-rows.ts';

export const COLUMNS = ['trainLoss', 'trainAccuracy', 'testLoss', 'testAccuracy'] as const;
export type Column = (typeof COLUMNS)[number];

/** A number of a row as the notebook would print it: losses with four decimals, accuracies in per cent with two. */
export const printed = (row: EpochRow, column: Column): string =>
  column.endsWith('Loss') ? fixed(row[column], 4) : fixed(100 * row[column], 2);

/** True if all four numbers come out as they were printed. */
export const isIdentical = (row: EpochRow, published: PublishedRow): boolean =>
  COLUMNS.every((column) => printed(row, column) === published[column]);
