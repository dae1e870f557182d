import type { Origin } from '#datasets/dataset.ts';
import type { Precision } from '#numeric/tensor.ts';
import type { Engine } from '../kernel-modules.ts';
import type { BenchProblem } from './problem.ts';

/**
 * What an epoch of a competitor is. `reference`: the published run of 784-64-16-10, evaluated on both sets at its end.
 * `deep`: updates alone of 784-500-400-300-200-100-50-10 with Adam.
 */
export type Work = 'reference' | 'deep';

/** One of those that are timed against each other: who does which work how. */
export interface Competitor {
  readonly work: Work;
  readonly precision: Precision;
  readonly workers: 1 | 2;
  /** No other than this one; without it the fastest that the browser can run. */
  readonly engine?: Engine;
}

/** From the page to the worker that times epochs. Each message waits until those before it have been answered. */
export type ToBench =
  /** `base`: absolute address of the site's root, ending in a slash: the data is at `data/mnist/` below it. */
  | { readonly type: 'open'; readonly base: string }
  /** Trains one more epoch, from the competitor's beginning the first time. Answered by `timed` or `error`. */
  | { readonly type: 'epoch'; readonly competitor: Competitor }
  /** Forgets the competitor's run and its memory. */
  | { readonly type: 'close-run'; readonly competitor: Competitor };

/** What there is to learn from. */
export interface BenchData {
  readonly origin: Origin;
  readonly trainCount: number;
  readonly testCount: number;
  /** Pixels of a training picture that are not 0, on average: only these are multiplied. */
  readonly inked: number;
}

/** One epoch and how long it took. */
export interface Timed {
  readonly competitor: Competitor;
  /** What ran it. */
  readonly engine: Engine;
  /** How many workers ran it: one also where two were asked for and the page is not isolated. */
  readonly workers: number;
  /** From before the samples are shuffled until the last update or evaluation. */
  readonly seconds: number;
  /** That were learned from. */
  readonly images: number;
  /** `reference`: over the training set, after the epoch. `deep`: mean of its batches, each before its update. */
  readonly loss: number;
  /** On the training set, as a fraction; `deep` evaluates nothing. */
  readonly accuracy: number | undefined;
}

/** From the worker to the page. */
export type FromBench =
  /** Bytes of the data so far. */
  | { readonly type: 'loading'; readonly received: number; readonly total: number }
  | ({ readonly type: 'ready' } & BenchData)
  | ({ readonly type: 'timed' } & Timed)
  | { readonly type: 'error'; readonly problem: BenchProblem };
