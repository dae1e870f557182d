import type { BenchData, Competitor, FromBench, Timed, ToBench } from './messages.ts';
import { BenchError, type BenchProblem } from './problem.ts';

const createWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export interface BenchClientOptions {
  /** Absolute address of the site's root, ending in a slash. */
  readonly base: string;
  /** Called while the data is loaded, in bytes. */
  onLoading?(received: number, total: number): void;
  readonly create?: () => Pick<
    Worker,
    'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
  >;
}

/** Who waits for an answer; the worker answers in the order in which it was asked. */
interface Waiting {
  answer(message: FromBench): void;
  fail(problem: BenchProblem): void;
}

/** The page's side of timing: starts the worker, and says in calls what the protocol says in messages. */
export class BenchClient {
  readonly #options: BenchClientOptions;
  readonly #worker: ReturnType<NonNullable<BenchClientOptions['create']>>;
  readonly #waiting: Waiting[] = [];

  constructor(options: BenchClientOptions) {
    this.#options = options;
    this.#worker = (options.create ?? createWorker)();
    this.#worker.onmessage = (event: MessageEvent<FromBench>) => {
      this.#receive(event.data);
    };
    this.#worker.onerror = (event: ErrorEvent) => {
      this.#failAll({ code: 'crashed', detail: event.message || 'the worker could not be loaded' });
    };
    this.#worker.onmessageerror = () => {
      this.#failAll({ code: 'crashed', detail: 'a message could not be read' });
    };
  }

  /** Loads the data. Rejects with a BenchError, as every promise of this class. */
  open(): Promise<BenchData> {
    return this.#ask({ type: 'open', base: this.#options.base }, 'ready');
  }

  /** Trains and times one more epoch of a competitor, from its beginning the first time. */
  epoch(competitor: Competitor): Promise<Timed> {
    return this.#ask({ type: 'epoch', competitor }, 'timed');
  }

  /** Gives the memory of a competitor's run back. */
  closeRun(competitor: Competitor): void {
    this.#send({ type: 'close-run', competitor });
  }

  /** Ends the worker at once, also in the middle of an epoch; whoever still waits is told `closed`. */
  close(): void {
    this.#worker.terminate();
    this.#failAll({ code: 'closed' });
  }

  #ask<Type extends 'ready' | 'timed'>(
    message: ToBench,
    type: Type,
  ): Promise<Extract<FromBench, { type: Type }>> {
    return new Promise((resolve, reject) => {
      const fail = (problem: BenchProblem): void => {
        reject(new BenchError(problem));
      };
      const answer = (given: FromBench): void => {
        if (given.type === type) resolve(given as Extract<FromBench, { type: Type }>);
        else fail({ code: 'crashed', detail: `the worker answered ${given.type}, not ${type}` });
      };
      this.#waiting.push({ answer, fail });
      this.#send(message);
    });
  }

  #receive(message: FromBench): void {
    if (message.type === 'loading') this.#options.onLoading?.(message.received, message.total);
    else if (message.type === 'error') this.#waiting.shift()?.fail(message.problem);
    else this.#waiting.shift()?.answer(message);
  }

  #failAll(problem: BenchProblem): void {
    for (const { fail } of this.#waiting.splice(0)) fail(problem);
  }

  #send(message: ToBench): void {
    this.#worker.postMessage(message);
  }
}
