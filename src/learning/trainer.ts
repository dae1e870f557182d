import { LegacyRandom } from '#numeric/random/legacy.ts';
import type { Divergence } from './divergence.ts';
import { evaluate } from './evaluation.ts';
import type { Executor } from './executor.ts';
import type { NotFinite } from './not-finite.ts';
import { copyOf, type Parameters } from './parameters.ts';
import type { TrainingData } from './samples.ts';
import type { EpochRow, TrainingState } from './training-state.ts';

export interface TrainingPlan {
  /** In all, those of the state that training starts from included. */
  readonly epochs: number;
  /** Samples for each update; the last batch of an epoch has what is left. */
  readonly batch: number;
  readonly learningRate: number;
}

/** How far an epoch has come: it learns from every training sample, then evaluates both sets. */
export interface EpochProgress {
  readonly epoch: number;
  readonly part: 'training' | 'evaluation';
  /** Samples of this part. */
  readonly done: number;
  readonly total: number;
}

export type EpochOutcome =
  | {
      readonly kind: 'completed';
      readonly row: EpochRow;
      /** The class predicted for each test sample. */
      readonly testPredictions: Uint8Array;
    }
  | { readonly kind: 'diverged'; readonly divergence: Divergence };

/**
 * Mini-batch gradient descent, an epoch at a time: shuffle, one update a batch, then loss and accuracy over the whole
 * training and test sets. The executor must stand where `state` does.
 */
export class Trainer {
  readonly #executor: Executor;
  readonly #data: TrainingData;
  readonly #plan: TrainingPlan;
  #state: TrainingState;

  constructor(executor: Executor, data: TrainingData, plan: TrainingPlan, state: TrainingState) {
    this.#executor = executor;
    this.#data = data;
    this.#plan = plan;
    this.#state = state;
  }

  /** After the last completed epoch. */
  get state(): TrainingState {
    return this.#state;
  }

  get done(): boolean {
    return this.#state.rows.length >= this.#plan.epochs;
  }

  /** W1, b1, … as they stand now, also between two batches: views that the next one may overwrite. */
  get parameters(): Parameters {
    return this.#executor.parameters;
  }

  /** The class that the network as it stands predicts for each test sample. */
  predictTest(): Uint8Array {
    const evaluation = evaluate(this.#executor, 'test', this.#data.test);
    let next = evaluation.next();
    while (!next.done) next = evaluation.next();
    return next.value.predictions;
  }

  /** Runs one epoch and yields after every batch, so that whoever drives it can pause, look or leave. */
  *epoch(): Generator<EpochProgress, EpochOutcome> {
    const epoch = this.#state.rows.length + 1;
    const random = LegacyRandom.from(this.#state.random);
    const order = random.permutation(this.#data.train.count).map((place) => this.#state.order[place]!);
    const failure = yield* this.#learn(epoch, order);
    if (failure) return this.#diverged(epoch, failure, failure.step);
    const { row, testPredictions } = yield* this.#measure(epoch);
    for (const variable of ['trainLoss', 'testLoss'] as const) {
      const value = row[variable];
      if (!Number.isFinite(value)) return this.#diverged(epoch, { variable, value }, undefined);
    }
    this.#state = {
      parameters: copyOf(this.#executor.parameters),
      random: random.state(),
      order,
      rows: [...this.#state.rows, row],
    };
    return { kind: 'completed', row, testPredictions };
  }

  *#learn(
    epoch: number,
    order: Int32Array,
  ): Generator<EpochProgress, (NotFinite & { readonly step: number }) | undefined> {
    const { batch, learningRate } = this.#plan;
    for (let from = 0, step = 1; from < order.length; from += batch, step++) {
      const indices = order.subarray(from, from + batch);
      const { notFinite } = this.#executor.step(indices, learningRate);
      if (notFinite) return { ...notFinite, step };
      yield { epoch, part: 'training', done: from + indices.length, total: order.length };
    }
    return undefined;
  }

  *#measure(epoch: number): Generator<EpochProgress, { row: EpochRow; testPredictions: Uint8Array }> {
    const { train, test } = this.#data;
    const total = train.count + test.count;
    const onTrain = evaluate(this.#executor, 'train', train);
    const onTest = evaluate(this.#executor, 'test', test);
    const progress = (done: number): EpochProgress => ({ epoch, part: 'evaluation', done, total });
    let next = onTrain.next();
    for (; !next.done; next = onTrain.next()) yield progress(next.value);
    const training = next.value;
    for (next = onTest.next(); !next.done; next = onTest.next()) yield progress(train.count + next.value);
    const testing = next.value;
    const row = {
      epoch,
      trainLoss: training.loss,
      trainAccuracy: training.accuracy,
      testLoss: testing.loss,
      testAccuracy: testing.accuracy,
    };
    return { row, testPredictions: testing.predictions };
  }

  #diverged(epoch: number, { variable, value }: NotFinite, step: number | undefined): EpochOutcome {
    return { kind: 'diverged', divergence: { epoch, step, variable, value, lastGood: this.#state } };
  }
}
