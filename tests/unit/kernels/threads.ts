import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Helper } from '#kernels/team.ts';

export interface HelperThread {
  readonly helper: Helper;
  end(): Promise<unknown>;
}

/** Starts a thread that helps; it can be given one job after the other. */
export async function helperThread(): Promise<HelperThread> {
  const thread = new Worker(new URL('./helper-thread.ts', import.meta.url), { execArgv: FLAGS });
  await once(thread, 'message');
  return {
    helper: (job) => {
      thread.postMessage(job);
    },
    end: () => thread.terminate(),
  };
}

const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/** Keeps a core busy until it is ended. */
export async function load(): Promise<{ end(): Promise<unknown> }> {
  const source = 'require("node:worker_threads").parentPort.postMessage("busy"); for (;;);';
  const thread = new Worker(source, { eval: true });
  await once(thread, 'message');
  return { end: () => thread.terminate() };
}
