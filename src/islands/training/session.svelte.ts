import type { Origin } from '#datasets/dataset.ts';
import type { Divergence } from '#learning/divergence.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { EpochRow } from '#learning/training-state.ts';
import type { NotKept } from '#workers/checkpoints.ts';
import type { Engine } from '#workers/kernel-modules.ts';
import type { DigitSamples, FromWorker, StartPoint } from '#workers/messages.ts';
import type { TrainingProblem } from '#workers/problem.ts';
import type { TrainingClient } from '#workers/training-client.ts';

export type Status =
  'idle' | 'loading' | 'training' | 'pausing' | 'paused' | 'finished' | 'diverged' | 'failed';

export interface Progress {
  /** How far the epoch under way has come, 0 to 1. */
  readonly within: number;
  readonly imagesPerSecond: number;
  readonly secondsLeft: number | undefined;
  readonly secondsSoFar: number;
}

export interface Mistakes {
  readonly count: number;
  readonly samples: DigitSamples;
  readonly classes: Uint8Array;
}

/** Of an epoch's time, about this much goes into the updates, the rest into the evaluation; only for the progress bar. */
const TRAINING_SHARE = 0.75;

/** What the page knows of a run: the worker's messages, added up. */
export class Session {
  status: Status = $state('idle');
  /** Bytes of the data that have come, and in all; undefined when nothing is being loaded. */
  loading: { readonly received: number; readonly total: number } | undefined = $state.raw();
  origin: Origin | undefined = $state();
  testCount = $state(10_000);
  /** What computes the run that is under way or was last. */
  engine: Engine | undefined = $state();
  workers = $state(1);
  rows: readonly EpochRow[] = $state.raw([]);
  progress: Progress | undefined = $state.raw();
  /** [784, 64]: the first layer's weights less what they were at the start. */
  change: Float32Array | undefined = $state.raw();
  trainSamples: DigitSamples | undefined = $state.raw();
  testSamples: DigitSamples | undefined = $state.raw();
  /** After which epoch, and for each of the test samples its class. */
  predictions: { readonly epoch: number; readonly classes: Uint8Array } | undefined = $state.raw();
  mistakes: Mistakes | undefined = $state.raw();
  notKept: NotKept | undefined = $state();
  divergence: Omit<Divergence, 'lastGood'> | undefined = $state.raw();
  problem: TrainingProblem | undefined = $state.raw();

  readonly #connect: (onMessage: (message: FromWorker) => void) => TrainingClient;
  #client: TrainingClient | undefined;
  #startWeights: Float32Array | undefined;
  #clock = { since: 0, before: 0 };

  constructor(connect: (onMessage: (message: FromWorker) => void) => TrainingClient) {
    this.#connect = connect;
  }

  get running(): boolean {
    return this.status === 'loading' || this.status === 'training' || this.status === 'pausing';
  }

  start(settings: NotebookSettings, from: StartPoint): void {
    this.#clear();
    this.status = 'loading';
    if (!this.#client) {
      this.#client = this.#connect((message) => this.#hear(message));
      this.#client.open(settings);
    }
    this.#client.start(settings, from);
  }
  pause(): void {
    if (this.status !== 'training') return;
    this.status = 'pausing';
    this.#client?.pause();
  }
  resume(): void {
    this.#client?.resume();
  }
  /** Ends the run, forgets what was kept of it and shows an empty figure. */
  reset(): void {
    this.#client?.reset();
    this.#clear();
    this.status = 'idle';
  }
  end(): void {
    this.#client?.close();
    this.#client = undefined;
  }

  #clear(): void {
    this.rows = [];
    this.loading = undefined;
    this.progress = undefined;
    this.change = undefined;
    this.predictions = undefined;
    this.mistakes = undefined;
    this.divergence = undefined;
    this.problem = undefined;
    this.notKept = undefined;
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case 'loading':
        this.loading = message;
        return;
      case 'ready':
        this.loading = undefined;
        this.origin = message.origin;
        this.testCount = message.testCount;
        return;
      case 'samples':
        this.trainSamples = message.train;
        this.testSamples = message.test;
        return;
      case 'started':
        this.status = 'training';
        this.engine = message.engine;
        this.workers = message.workers;
        this.rows = message.rows;
        this.#clock = { since: performance.now(), before: 0 };
        this.progress = { within: 0, imagesPerSecond: 0, secondsLeft: undefined, secondsSoFar: 0 };
        return;
      case 'weights':
        this.#showChange(message.epoch, message.values);
        return;
      case 'progress': {
        const { part, done, total, imagesPerSecond, secondsLeft } = message;
        const share = done / total;
        const within =
          part === 'training' ? TRAINING_SHARE * share : TRAINING_SHARE + (1 - TRAINING_SHARE) * share;
        this.progress = { within, imagesPerSecond, secondsLeft, secondsSoFar: this.#secondsSoFar() };
        return;
      }
      case 'epoch':
        this.rows = [...this.rows, message.row];
        if (this.progress)
          this.progress = { ...this.progress, within: 0, secondsSoFar: this.#secondsSoFar() };
        return;
      case 'predictions':
        this.predictions = message;
        return;
      case 'checkpoint':
        this.notKept = message.notKept;
        return;
      case 'paused':
        this.#clock.before = this.#secondsSoFar();
        this.status = 'paused';
        return;
      case 'resumed':
        this.#clock.since = performance.now();
        this.status = 'training';
        return;
      case 'finished':
        this.status = 'finished';
        this.mistakes = { count: message.wrongCount, samples: message.wrong, classes: message.wrongClasses };
        return;
      case 'diverged':
        this.status = 'diverged';
        this.divergence = message.divergence;
        return;
      case 'error':
        this.status = 'failed';
        this.problem = message.problem;
        this.loading = undefined;
        this.end();
        return;
      case 'reset':
        return;
    }
  }

  #showChange(epoch: number, weights: Float32Array): void {
    if (epoch === 0) this.#startWeights = weights;
    else this.change = weights.map((weight, i) => weight - (this.#startWeights?.[i] ?? 0));
  }

  #secondsSoFar(): number {
    const { since, before } = this.#clock;
    return this.status === 'paused' ? before : before + (performance.now() - since) / 1000;
  }
}
