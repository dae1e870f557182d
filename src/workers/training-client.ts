import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { FromWorker, StartPoint, ToWorker } from './messages.ts';

const createWorker = (): Worker =>
  new Worker(new URL('./training-worker.ts', import.meta.url), { type: 'module' });

export interface TrainingClientOptions {
  /** Whose checkpoint is looked for: `train-mse` or `train-cross-entropy`. */
  readonly figure: string;
  /** Absolute address of the site's root, ending in a slash. */
  readonly base: string;
  /** Called for every message of the worker. */
  onMessage(message: FromWorker): void;
  readonly create?: () => Pick<
    Worker,
    'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
  >;
}

/** The page's side of training: starts the worker, and says in calls what the protocol says in messages. */
export class TrainingClient {
  readonly #options: TrainingClientOptions;
  readonly #worker: ReturnType<NonNullable<TrainingClientOptions['create']>>;

  constructor(options: TrainingClientOptions) {
    this.#options = options;
    this.#worker = (options.create ?? createWorker)();
    this.#worker.onmessage = (event: MessageEvent<FromWorker>) => {
      options.onMessage(event.data);
    };
    this.#worker.onerror = (event: ErrorEvent) => {
      this.#crashed(event.message || 'the training worker could not be loaded');
    };
    this.#worker.onmessageerror = () => {
      this.#crashed('a message could not be read');
    };
  }

  /** Loads the data and looks for a checkpoint; answered by `loading`, `ready` and `samples`. */
  open(settings: NotebookSettings): void {
    const { figure, base } = this.#options;
    this.#send({ type: 'open', figure, base, settings });
  }

  start(settings: NotebookSettings, from: StartPoint = 'seed'): void {
    this.#send({ type: 'start', settings, from });
  }

  pause(): void {
    this.#send({ type: 'pause' });
  }

  resume(): void {
    this.#send({ type: 'resume' });
  }

  reset(): void {
    this.#send({ type: 'reset' });
  }

  /** Ends the worker at once; what it has kept stays. */
  close(): void {
    this.#worker.terminate();
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #crashed(detail: string): void {
    this.#options.onMessage({ type: 'error', problem: { code: 'crashed', detail } });
  }
}
