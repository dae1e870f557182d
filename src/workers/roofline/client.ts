import type { Roofs } from '#scene/bench/roofline.ts';
import type { FromRoofline, NoRoofs, ToRoofline } from './messages.ts';

const createWorker = (): Worker =>
  new Worker(new URL('./roofline-worker.ts', import.meta.url), { type: 'module' });

type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** The page's side of measuring the roofs. */
export class RooflineClient {
  readonly #worker: WorkerLike;

  constructor(create: () => WorkerLike = createWorker) {
    this.#worker = create();
  }

  measure(): Promise<Roofs | NoRoofs> {
    return new Promise((resolve) => {
      this.#worker.onmessage = ({ data }: MessageEvent<FromRoofline>) =>
        resolve(data.type === 'roofs' ? data.roofs : data.why);
      this.#worker.onerror = () => resolve('no-kernels');
      this.#worker.postMessage({ type: 'measure' } satisfies ToRoofline);
    });
  }

  /** Ends the worker at once; what is being measured is never answered. */
  close(): void {
    this.#worker.terminate();
  }
}
