import type { LegacyRandomState } from '#numeric/random/legacy.ts';
import { copyOf, type Parameters } from './parameters.ts';

/** What an epoch came to, measured after it over the whole sets. Accuracies are fractions. */
export interface EpochRow {
  /** From 1. */
  readonly epoch: number;
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/**
 * All that the epochs to come depend on, after the last completed epoch: plain data, so that IndexedDB can keep it. A
 * trainer that starts from it goes on as if it had never stopped, to the last bit.
 */
export interface TrainingState {
  readonly parameters: Parameters;
  /** The stream from which the next shuffle is drawn. */
  readonly random: LegacyRandomState;
  /** [training samples]: the order of the last epoch. Shuffles compose: the next epoch shuffles this one. */
  readonly order: Int32Array;
  /** One for each completed epoch. */
  readonly rows: readonly EpochRow[];
}

/** Before the first epoch: the samples in their own order. */
export function initialState(
  parameters: Parameters,
  random: LegacyRandomState,
  samples: number,
): TrainingState {
  const order = Int32Array.from({ length: samples }, (_, i) => i);
  return { parameters: copyOf(parameters), random, order, rows: [] };
}
