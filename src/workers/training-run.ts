import type { DatasetPair } from '#datasets/dataset.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { varId } from '#autodiff/program.ts';
import { wrongSamples } from '#learning/metrics.ts';
import { chooseWrong, type NotebookDraws } from '#learning/notebook-draws.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { Parameters } from '#learning/parameters.ts';
import type { EpochOutcome, Trainer } from '#learning/trainer.ts';
import type { TrainingState } from '#learning/training-state.ts';
import { digitSamples, pick } from './digit-samples.ts';
import type { ChosenEngine } from './kernel-modules.ts';
import { Pace } from './pace.ts';
import type { SessionHost } from './session-host.ts';

/** How long training goes on before it lets messages in, in milliseconds. */
const SLICE = 12;
/** How long between two reports of progress, in milliseconds. */
const REPORT = 80;

export interface RunPlan {
  readonly settings: NotebookSettings;
  readonly digits: DatasetPair;
  /** Of these settings and digits. */
  readonly draws: NotebookDraws;
  /** Where to go on from; from the beginning without it. */
  readonly state: TrainingState | undefined;
  readonly engine: ChosenEngine;
  /** Called after every epoch. */
  onEpoch(): void;
}

/** One run: drives the trainer, posts what comes of it, and can be paused or ended at any batch. */
export class TrainingRun {
  readonly #plan: RunPlan;
  readonly #host: SessionHost;
  readonly #trainer: Trainer;
  readonly #pace: Pace;
  #wantsPause = false;
  #ended = false;
  /** While training is paused: lets it go on. */
  #goOn: (() => void) | undefined;

  constructor(plan: RunPlan, host: SessionHost) {
    const { settings, digits, draws, state, engine } = plan;
    const { train, test } = digits;
    const data = { train, test, values: PIXEL_VALUES };
    this.#plan = plan;
    this.#host = host;
    this.#trainer = notebookTrainer({ settings, data, draws, state, makeExecutor: engine.makeExecutor });
    this.#pace = new Pace(settings.epochs, train.count, test.count, host.now());
  }

  get settings(): NotebookSettings {
    return this.#plan.settings;
  }

  get digits(): DatasetPair {
    return this.#plan.digits;
  }

  /** After the last completed epoch. */
  get state(): TrainingState {
    return this.#trainer.state;
  }

  get ended(): boolean {
    return this.#ended;
  }

  pause(): void {
    this.#wantsPause = true;
  }

  resume(): void {
    this.#wantsPause = false;
    this.#goOn?.();
  }

  /** At the next batch, without another word. */
  end(): void {
    this.#ended = true;
    this.#goOn?.();
  }

  /** Trains until the last epoch is done, training diverges, or the run is ended. */
  async run(): Promise<void> {
    try {
      await this.#train();
    } finally {
      this.#plan.engine.close();
    }
  }

  async #train(): Promise<void> {
    const { settings, draws, engine } = this.#plan;
    const { rows } = this.state;
    this.#host.post({ type: 'started', settings, rows, engine: engine.engine, workers: engine.workers });
    this.#postWeights(draws.parameters[settings.loss], 0);
    if (rows.length > 0) this.#postWeights(this.#trainer.parameters, rows.length);
    let predictions = this.#trainer.predictTest();
    this.#postPredictions(predictions);
    this.#pace.skip(this.#host.now());
    while (!this.#trainer.done) {
      const outcome = await this.#epoch();
      if (!outcome) return;
      if (outcome.kind === 'diverged') {
        const { lastGood, ...divergence } = outcome.divergence;
        this.#host.post({ type: 'diverged', divergence, lastGoodEpoch: lastGood.rows.length });
        return;
      }
      predictions = outcome.testPredictions;
      this.#host.post({ type: 'epoch', row: outcome.row });
      this.#postWeights(this.#trainer.parameters, outcome.row.epoch);
      this.#postPredictions(predictions);
      this.#plan.onEpoch();
    }
    this.#finish(predictions);
  }

  /** Undefined when the run was ended meanwhile. */
  async #epoch(): Promise<EpochOutcome | undefined> {
    const { now, post } = this.#host;
    const epoch = this.#trainer.epoch();
    let [sliceEnd, reportAt] = [now() + SLICE, now() + REPORT];
    for (let next = epoch.next(); ; next = epoch.next()) {
      if (next.done) return next.value;
      const time = now();
      this.#pace.update(next.value, time);
      if (time >= reportAt || this.#wantsPause) {
        const { imagesPerSecond, secondsLeft } = this.#pace;
        post({ type: 'progress', ...next.value, imagesPerSecond, secondsLeft });
        reportAt = time + REPORT;
      }
      if (time < sliceEnd && !this.#wantsPause) continue;
      await this.#letMessagesIn();
      if (this.#ended) return undefined;
      sliceEnd = now() + SLICE;
    }
  }

  async #letMessagesIn(): Promise<void> {
    const { nextTask, now, post } = this.#host;
    await nextTask();
    while (this.#wantsPause && !this.#ended) {
      post({ type: 'paused' });
      await new Promise<void>((resolve) => (this.#goOn = resolve));
      this.#goOn = undefined;
      if (!this.#ended) post({ type: 'resumed' });
    }
    this.#pace.skip(now());
  }

  #finish(predictions: Uint8Array): void {
    const { digits, draws } = this.#plan;
    const wrong = wrongSamples(predictions, digits.test.labels);
    const chosen = chooseWrong(draws, wrong);
    this.#host.post({
      type: 'finished',
      wrongCount: wrong.length,
      wrong: digitSamples(digits.test, chosen),
      wrongClasses: pick(predictions, chosen),
    });
  }

  #postWeights(parameters: Parameters, epoch: number): void {
    const values = Float32Array.from(parameters.get(varId('W1'))!.data);
    this.#host.post({ type: 'weights', epoch, values }, [values.buffer]);
  }

  #postPredictions(predictions: Uint8Array): void {
    const classes = pick(predictions, this.#plan.draws.testSamples);
    this.#host.post({ type: 'predictions', epoch: this.state.rows.length, classes });
  }
}
