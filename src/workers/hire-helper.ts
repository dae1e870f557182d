import type { Helper } from '#kernels/team.ts';

/** A second worker, for one run. */
export interface HiredHelper {
  readonly helper: Helper;
  /** Ends it at once; nothing may be run with it after that. */
  end(): void;
}

/** How long a helper may take to come, in milliseconds. */
const PATIENCE = 5_000;

/**
 * A second worker; undefined where there cannot be one: only a page that is isolated from others may share memory, and two
 * workers on one core are slower than one. It has to be there, and to have answered, before training blocks the thread
 * that asked for it: until then what is posted waits for that thread.
 */
export async function hireHelper(): Promise<HiredHelper | undefined> {
  if (!globalThis.crossOriginIsolated || navigator.hardwareConcurrency < 2) return undefined;
  try {
    const worker = new Worker(new URL('./kernel-helper.ts', import.meta.url), { type: 'module' });
    const isReady = await new Promise<boolean>((resolve) => {
      worker.onmessage = () => {
        resolve(true);
      };
      worker.onerror = () => {
        resolve(false);
      };
      worker.postMessage('hello');
      setTimeout(resolve, PATIENCE, false);
    });
    if (isReady) return { helper: (job) => void worker.postMessage(job), end: () => void worker.terminate() };
    worker.terminate();
  } catch {
    // A browser without workers in workers.
  }
  return undefined;
}
