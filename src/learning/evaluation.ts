import { accuracy } from './metrics.ts';
import type { Executor } from './executor.ts';
import type { Samples } from './samples.ts';

export interface Evaluation {
  /** Mean over all samples. */
  readonly loss: number;
  /** Fraction of the samples whose predicted class is their label. */
  readonly accuracy: number;
  /** [count] */
  readonly predictions: Uint8Array;
}

/** Samples at a time: their inputs as doubles fit a processor's cache, and a pause need not wait long. */
export const EVALUATED_AT_ONCE = 250;

/** Runs a whole set forward, some samples at a time; yields how many are done. */
export function* evaluate(
  executor: Executor,
  set: 'train' | 'test',
  { count, labels }: Samples,
): Generator<number, Evaluation> {
  const predictions = new Uint8Array(count);
  const all = new Int32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  let total = 0;
  for (let from = 0; from < count; from += EVALUATED_AT_ONCE) {
    const indices = all.subarray(from, from + EVALUATED_AT_ONCE);
    const loss = executor.evaluate(set, indices, predictions.subarray(from, from + indices.length));
    total += loss * indices.length;
    yield from + indices.length;
  }
  return { loss: total / count, accuracy: accuracy(predictions, labels), predictions };
}
