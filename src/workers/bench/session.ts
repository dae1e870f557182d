import type { DatasetPair } from '#datasets/dataset.ts';
import { countNonzero } from '#kernels/entries.ts';
import type { ReportBytes } from '../load-digits.ts';
import type { ChosenEngine, EngineOffers } from '../kernel-modules.ts';
import { engineFor } from './engine.ts';
import type { Competitor, FromBench, ToBench } from './messages.ts';
import { BenchError, benchProblemOf } from './problem.ts';
import { RUNS, type RunEpoch } from './runs.ts';

/** What timing needs of the place where it runs: a worker's scope, or a test. */
export interface BenchHost {
  post(message: FromBench): void;
  loadDigits(base: string, report: ReportBytes): Promise<DatasetPair>;
  readonly offers: EngineOffers;
  /** Milliseconds. */
  now(): number;
}

interface Run {
  readonly epoch: RunEpoch;
  readonly by: ChosenEngine;
}

/**
 * The worker's side: holds the data and a run for every competitor, and times an epoch in one go. It shares its core with
 * nobody: a message that comes meanwhile waits until the epoch is over.
 */
export class BenchSession {
  readonly #host: BenchHost;
  readonly #runs = new Map<string, Run>();
  #digits: DatasetPair | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(host: BenchHost) {
    this.#host = host;
  }

  /** Never rejects: what goes wrong is posted. */
  receive(message: ToBench): Promise<void> {
    this.#last = this.#last
      .then(() => this.#answer(message))
      .catch((error: unknown) => {
        this.#host.post({ type: 'error', problem: benchProblemOf(error) });
      });
    return this.#last;
  }

  async #answer(message: ToBench): Promise<void> {
    switch (message.type) {
      case 'open':
        return this.#open(message.base);
      case 'epoch':
        return this.#epoch(message.competitor);
      case 'close-run': {
        const key = keyOf(message.competitor);
        this.#runs.get(key)?.by.close();
        this.#runs.delete(key);
      }
    }
  }

  async #open(base: string): Promise<void> {
    const { post, loadDigits } = this.#host;
    const { train, test } = (this.#digits = await loadDigits(base, (received, total) => {
      post({ type: 'loading', received, total });
    }));
    const inked = countNonzero(train.inputs) / train.count;
    post({ type: 'ready', origin: train.origin, trainCount: train.count, testCount: test.count, inked });
  }

  async #epoch(competitor: Competitor): Promise<void> {
    const { post, now } = this.#host;
    const run = await this.#runOf(competitor);
    const from = now();
    const learned = run.epoch();
    const seconds = (now() - from) / 1000;
    const { engine, workers } = run.by;
    post({ type: 'timed', competitor, engine, workers, seconds, ...learned });
  }

  async #runOf(competitor: Competitor): Promise<Run> {
    const key = keyOf(competitor);
    const known = this.#runs.get(key);
    if (known) return known;
    if (!this.#digits) throw new BenchError({ code: 'not-open' });
    const by = await engineFor(competitor, this.#host.offers);
    const run = { by, epoch: RUNS[competitor.work](this.#digits, competitor, by.makeExecutor) };
    this.#runs.set(key, run);
    return run;
  }
}

const keyOf = ({ work, precision, workers, engine }: Competitor): string =>
  [work, precision, workers, engine ?? 'best'].join(' ');
