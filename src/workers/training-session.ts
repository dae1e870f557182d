import type { DatasetPair } from '#datasets/dataset.ts';
import { notebookDraws, type NotebookDraws } from '#learning/notebook-draws.ts';
import { settingProblems, type NotebookSettings } from '#learning/notebook-settings.ts';
import type { TrainingState } from '#learning/training-state.ts';
import type { Checkpoint } from './checkpoints.ts';
import { digitSamples } from './digit-samples.ts';
import type { StartPoint, ToWorker } from './messages.ts';
import { REFERENCE } from './kernel-modules.ts';
import { problemOf, TrainingError } from './problem.ts';
import type { SessionHost } from './session-host.ts';
import { TrainingRun } from './training-run.ts';

interface Opened {
  readonly figure: string;
  /** Kept once the page has been told that it can start. */
  readonly digits: Promise<DatasetPair>;
}

/** The training worker's side of the protocol: answers each message, and holds the data and at most one run. */
export class TrainingSession {
  readonly #host: SessionHost;
  #opened: Opened | undefined;
  /** The run that is under way or was last. */
  #run: TrainingRun | undefined;
  /** Counts what was asked for, so that an answer that comes too late is known. */
  #request = 0;
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
      case 'open': {
        const { figure, base, settings } = message;
        this.#opened = { figure, digits: this.#load(figure, base, settings) };
        await this.#opened.digits;
        return;
      }
      case 'start':
        return this.#start(message.settings, message.from);
      case 'pause':
        return this.#run?.pause();
      case 'resume':
        return this.#run?.resume();
      case 'reset':
        return this.#reset();
    }
  }

  async #load(figure: string, base: string, settings: NotebookSettings): Promise<DatasetPair> {
    const { post, loadDigits, checkpoints } = this.#host;
    const digits = await loadDigits(base, (received, total) => {
      post({ type: 'loading', received, total });
    });
    const kept = await checkpoints.load(figure);
    const checkpoint = kept && isOf(kept, digits) ? kept : undefined;
    post({
      type: 'ready',
      ...describe(digits),
      checkpoint: checkpoint && { settings: checkpoint.settings, rows: checkpoint.state.rows },
    });
    if (settingProblems(settings).length === 0) this.#postSamples(digits, settings);
    return digits;
  }

  async #start(settings: NotebookSettings, from: StartPoint): Promise<void> {
    const request = ++this.#request;
    const [problem] = settingProblems(settings);
    if (problem) throw new TrainingError({ code: 'setting', problem });
    if (!this.#opened) throw new TrainingError({ code: 'not-open' });
    const { figure } = this.#opened;
    const digits = await this.#opened.digits.catch(() => undefined);
    // Why there are none has been posted in answer to `open`.
    if (!digits || request !== this.#request) return;
    const state = await this.#stateFor(from, figure, settings, digits);
    const engine = await (this.#host.chooseEngine?.(settings.precision) ?? REFERENCE);
    if (request !== this.#request) {
      engine.close();
      return;
    }
    this.#run?.end();
    const draws = this.#postSamples(digits, settings);
    const onEpoch = (): void => {
      this.#save(run, figure);
    };
    const run = new TrainingRun({ settings, digits, draws, state, engine, onEpoch }, this.#host);
    this.#run = run;
    await run.run();
  }

  async #stateFor(
    from: StartPoint,
    figure: string,
    settings: NotebookSettings,
    digits: DatasetPair,
  ): Promise<TrainingState | undefined> {
    if (from === 'seed') return undefined;
    // A checkpoint that is still on its way must be there before it is looked for.
    await this.#saving;
    const found = from === 'checkpoint' ? await this.#host.checkpoints.load(figure) : lastOf(this.#run);
    if (!found || !isOf(found, digits) || !fits(found.settings, settings))
      throw new TrainingError({ code: 'no-state', from });
    return found.state;
  }

  /** In the background, one after the other: training does not wait for a slow disk. */
  #save(run: TrainingRun, figure: string): void {
    const { checkpoints, post } = this.#host;
    const checkpoint = lastOf(run);
    this.#saving = this.#saving.then(async () => {
      if (run.ended) return;
      const notKept = await checkpoints.save(figure, checkpoint);
      post({ type: 'checkpoint', epoch: checkpoint.state.rows.length, notKept });
    });
  }

  async #reset(): Promise<void> {
    this.#request++;
    this.#run?.end();
    this.#run = undefined;
    await this.#saving;
    if (this.#opened) await this.#host.checkpoints.remove(this.#opened.figure);
    this.#host.post({ type: 'reset' });
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
}

type Described = Pick<Checkpoint, 'origin' | 'trainCount' | 'testCount'>;

const describe = ({ train, test }: DatasetPair): Described => ({
  origin: train.origin,
  trainCount: train.count,
  testCount: test.count,
});

function lastOf(run: TrainingRun): Checkpoint;
function lastOf(run: TrainingRun | undefined): Checkpoint | undefined;
function lastOf(run: TrainingRun | undefined): Checkpoint | undefined {
  return run && { ...describe(run.digits), settings: run.settings, state: run.state };
}

function isOf(found: Described, digits: DatasetPair): boolean {
  const { origin, trainCount, testCount } = describe(digits);
  return found.origin === origin && found.trainCount === trainCount && found.testCount === testCount;
}

/** Whether a run with settings `a` can go on with settings `b`: its draws and its network are the same. */
const fits = (a: NotebookSettings, b: NotebookSettings): boolean =>
  a.loss === b.loss && a.seed === b.seed && a.precision === b.precision;
