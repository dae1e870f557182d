import type { FromXorWorker, ToXorWorker, XorRun } from './xor-messages.ts';

const createWorker = (): Worker =>
  new Worker(new URL('./xor-worker.ts', import.meta.url), { type: 'module' });

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** The page's side of training on XOR. */
export class XorClient {
  readonly #worker: WorkerLike;

  /** `onMessage` is called for every message of the worker, also when the worker itself fails. */
  constructor(onMessage: (message: FromXorWorker) => void, create: () => WorkerLike = createWorker) {
    this.#worker = create();
    this.#worker.onmessage = (event: MessageEvent<FromXorWorker>) => {
      onMessage(event.data);
    };
    this.#worker.onerror = (event: ErrorEvent) => {
      onMessage({ type: 'error', detail: event.message || 'the worker could not be loaded' });
    };
    this.#worker.onmessageerror = () => {
      onMessage({ type: 'error', detail: 'a message could not be read' });
    };
  }

  train(runs: readonly XorRun[], upTo: number): void {
    this.#send({ type: 'train', runs, upTo });
  }
  stop(): void {
    this.#send({ type: 'stop' });
  }
  /** Ends the worker at once. */
  close(): void {
    this.#worker.terminate();
  }

  #send(message: ToXorWorker): void {
    this.#worker.postMessage(message);
  }
}
