import type { DatasetPair } from '#datasets/dataset.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { varId } from '#autodiff/program.ts';
import type { MakeExecutor } from '#learning/executor.ts';
import { wrongSamples } from '#learning/metrics.ts';
import { chooseWrong, notebookDraws, type NotebookDraws } from '#learning/notebook-draws.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import { settingProblems, type NotebookSettings } from '#learning/notebook-settings.ts';
import type { Parameters } from '#learning/parameters.ts';
import type { EpochOutcome, Trainer } from '#learning/trainer.ts';
import type { TrainingState } from '#learning/training-state.ts';
import type { Checkpoint, Checkpoints } from './checkpoints.ts';
import { digitSamples, pick } from './digit-samples.ts';
import type { ReportBytes } from './load-digits.ts';
import type { FromWorker, StartPoint, ToWorker } from './messages.ts';
import { Pace } from './pace.ts';
import { problemOf, TrainingError } from './problem.ts';

/** What a session needs of the place where it runs. */
export interface SessionHost {
  post(message: FromWorker, transfer?: Transferable[]): void;
  loadDigits(base: string, report: ReportBytes): Promise<DatasetPair>;
  readonly checkpoints: Checkpoints;
  /** Milliseconds. */
  now(): number;
  /** Kept in a later task, when messages that have come meanwhile have been received. */
  nextTask(): Promise<void>;
  readonly makeExecutor?: MakeExecutor;
}

/** How long training goes on before it lets messages in, in milliseconds. */
const SLICE = 12;
/** How long between two reports of progress. */
const REPORT = 80;

interface Opened {
  readonly figure: string;
  readonly digits: Promise<DatasetPair>;
}

interface Run {
  readonly settings: NotebookSettings;
  readonly digits: DatasetPair;
  readonly draws: NotebookDraws;
  readonly trainer: Trainer;
  readonly pace: Pace;
}

/** The training worker's side of the protocol: answers each message, and holds the data, the run and the loop. */
export class TrainingSession {
  readonly #host: SessionHost;
  #opened: Opened | undefined;
  /** The run that is under way or was last; a newer one ends it. */
  #run: Run | undefined;
  /** Counts what was asked for, so that an answer that comes too late is known. */
  #request = 0;
  /** While training is paused: lets it go on. */
  #goOn: (() => void) | undefined;
  #wantsPause = false;
  #saving: Promise<void> = Promise.resolve();

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** Never rejects: what goes wrong is posted. */
  async receive(message: ToWorker): Promise<void> {
    try {
      await this.#answer(message);
    } catch (error) {
      this.#host.post({ type: 'error', problem: problemOf(error) });
    }
  }

  async #answer(message: ToWorker): Promise<void> {
    switch (message.type) {
      case 'open':
        return this.#open(message.figure, message.base, message.settings);
      case 'start':
        return this.#start(message.settings, message.from);
      case 'pause':
        this.#wantsPause = true;
        return;
      case 'resume':
        this.#wantsPause = false;
        this.#goOn?.();
        return;
      case 'reset':
        return this.#reset();
    }
  }

  async #open(figure: string, base: string, settings: NotebookSettings): Promise<void> {
    const { post, loadDigits, checkpoints } = this.#host;
    const digits = loadDigits(base, (received, total) => {
      post({ type: 'loading', received, total });
    });
    this.#opened = { figure, digits };
    const { train, test } = await digits;
    const kept = await checkpoints.load(figure);
    const checkpoint = kept && isOf(kept, { train, test }) ? kept : undefined;
    post({
      type: 'ready',
      origin: train.origin,
      trainCount: train.count,
      testCount: test.count,
      checkpoint: checkpoint && { settings: checkpoint.settings, rows: checkpoint.state.rows },
    });
    if (settingProblems(settings).length === 0) this.#postSamples({ train, test }, settings);
  }

  async #start(settings: NotebookSettings, from: StartPoint): Promise<void> {
    const request = ++this.#request;
    const [problem] = settingProblems(settings);
    if (problem) throw new TrainingError({ code: 'setting', problem });
    if (!this.#opened) throw new TrainingError({ code: 'not-open' });
    const { figure } = this.#opened;
    const digits = await this.#opened.digits;
    const state = await this.#stateFor(from, settings, digits);
    if (request !== this.#request) return;
    this.#endRun();
    const { train, test } = digits;
    const draws = this.#postSamples(digits, settings);
    const { makeExecutor } = this.#host;
    const data = { train, test, values: PIXEL_VALUES };
    const trainer = notebookTrainer({ settings, data, draws, state, makeExecutor });
    const pace = new Pace(settings.epochs, train.count, test.count, this.#host.now());
    const run = { settings, digits, draws, trainer, pace };
    this.#run = run;
    const { rows } = trainer.state;
    this.#host.post({ type: 'started', settings, rows });
    this.#postWeights(draws.parameters[settings.loss], 0);
    if (rows.length > 0) this.#postWeights(trainer.parameters, rows.length);
    const predictions = trainer.predictTest();
    this.#postPredictions(run, predictions);
    await this.#train(run, figure, predictions);
  }

  async #stateFor(
    from: StartPoint,
    settings: NotebookSettings,
    digits: DatasetPair,
  ): Promise<TrainingState | undefined> {
    if (from === 'seed') return undefined;
    // A checkpoint that is still on its way must be there before it is looked for.
    await this.#saving;
    const last = this.#run;
    const found =
      from === 'checkpoint'
        ? await this.#host.checkpoints.load(this.#opened!.figure)
        : last && { ...describe(last.digits), settings: last.settings, state: last.trainer.state };
    if (!found || !isOf(found, digits) || !fits(found.settings, settings))
      throw new TrainingError({ code: 'no-state', from });
    return found.state;
  }

  async #train(run: Run, figure: string, untilNow: Uint8Array): Promise<void> {
    let predictions = untilNow;
    run.pace.skip(this.#host.now());
    while (!run.trainer.done) {
      const outcome = await this.#epoch(run);
      if (!outcome) return;
      if (outcome.kind === 'diverged') {
        const { lastGood, ...divergence } = outcome.divergence;
        this.#host.post({ type: 'diverged', divergence, lastGoodEpoch: lastGood.rows.length });
        return;
      }
      predictions = outcome.testPredictions;
      this.#host.post({ type: 'epoch', row: outcome.row });
      this.#postWeights(run.trainer.parameters, outcome.row.epoch);
      this.#postPredictions(run, predictions);
      this.#save(run, figure);
    }
    const wrong = wrongSamples(predictions, run.digits.test.labels);
    const chosen = chooseWrong(run.draws, wrong);
    this.#host.post({
      type: 'finished',
      wrongCount: wrong.length,
      wrong: digitSamples(run.digits.test, chosen),
      wrongClasses: pick(predictions, chosen),
    });
  }

  /** Undefined when another run, or none, has taken this one's place. */
  async #epoch(run: Run): Promise<EpochOutcome | undefined> {
    const { now, post } = this.#host;
    const epoch = run.trainer.epoch();
    let [sliceEnd, reportAt] = [now() + SLICE, now() + REPORT];
    for (let next = epoch.next(); ; next = epoch.next()) {
      if (next.done) return next.value;
      const time = now();
      run.pace.update(next.value, time);
      if (time >= reportAt || this.#wantsPause) {
        const { imagesPerSecond, secondsLeft } = run.pace;
        post({ type: 'progress', ...next.value, imagesPerSecond, secondsLeft });
        reportAt = time + REPORT;
      }
      if (time < sliceEnd && !this.#wantsPause) continue;
      await this.#letMessagesIn(run);
      if (this.#run !== run) return undefined;
      sliceEnd = now() + SLICE;
    }
  }

  async #letMessagesIn(run: Run): Promise<void> {
    const { nextTask, now, post } = this.#host;
    await nextTask();
    while (this.#wantsPause && this.#run === run) {
      post({ type: 'paused' });
      await new Promise<void>((resolve) => (this.#goOn = resolve));
      this.#goOn = undefined;
      if (this.#run === run) post({ type: 'resumed' });
    }
    run.pace.skip(now());
  }

  /** In the background, one after the other: training does not wait for a slow disk. */
  #save(run: Run, figure: string): void {
    const { checkpoints, post } = this.#host;
    const { state } = run.trainer;
    const checkpoint = { ...describe(run.digits), settings: run.settings, state };
    this.#saving = this.#saving.then(async () => {
      if (this.#run !== run) return;
      const notKept = await checkpoints.save(figure, checkpoint);
      post({ type: 'checkpoint', epoch: state.rows.length, notKept });
    });
  }

  async #reset(): Promise<void> {
    this.#request++;
    this.#endRun();
    await this.#saving;
    if (this.#opened) await this.#host.checkpoints.remove(this.#opened.figure);
    this.#host.post({ type: 'reset' });
  }

  #endRun(): void {
    this.#run = undefined;
    this.#wantsPause = false;
    this.#goOn?.();
  }

  #postSamples({ train, test }: DatasetPair, { seed, precision }: NotebookSettings): NotebookDraws {
    const draws = notebookDraws(seed, train.count, test.count, precision);
    this.#host.post({
      type: 'samples',
      seed,
      train: digitSamples(train, draws.trainingSamples),
      test: digitSamples(test, draws.testSamples),
    });
    return draws;
  }

  #postWeights(parameters: Parameters, epoch: number): void {
    const values = Float32Array.from(parameters.get(varId('W1'))!.data);
    this.#host.post({ type: 'weights', epoch, values }, [values.buffer]);
  }

  #postPredictions({ draws, trainer }: Run, predictions: Uint8Array): void {
    const epoch = trainer.state.rows.length;
    this.#host.post({ type: 'predictions', epoch, classes: pick(predictions, draws.testSamples) });
  }
}

const describe = ({ train, test }: DatasetPair): Pick<Checkpoint, 'origin' | 'trainCount' | 'testCount'> => ({
  origin: train.origin,
  trainCount: train.count,
  testCount: test.count,
});

const isOf = (
  checkpoint: Pick<Checkpoint, 'origin' | 'trainCount' | 'testCount'>,
  digits: DatasetPair,
): boolean => {
  const { origin, trainCount, testCount } = describe(digits);
  return (
    checkpoint.origin === origin && checkpoint.trainCount === trainCount && checkpoint.testCount === testCount
  );
};

/** Whether a run with settings `a` can go on with settings `b`: its draws and its network are the same. */
const fits = (a: NotebookSettings, b: NotebookSettings): boolean =>
  a.loss === b.loss && a.seed === b.seed && a.precision === b.precision;
