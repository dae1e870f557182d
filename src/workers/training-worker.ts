import { storedCheckpoints } from './checkpoints.ts';
import { chooseEngine } from './kernel-modules.ts';
import { hireHelper } from './hire-helper.ts';
import { loadDigits } from './load-digits.ts';
import { loadKernels } from './load-kernels.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { messageTasks } from './next-task.ts';
import { TrainingSession } from './training-session.ts';

/** What of a worker's own scope is used here: the page's types have another `postMessage`. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

const session = new TrainingSession({
  post: (message, transfer = []) => {
    scope.postMessage(message, transfer);
  },
  loadDigits,
  checkpoints: storedCheckpoints(),
  now: () => performance.now(),
  nextTask: messageTasks(),
  chooseEngine: (precision) => chooseEngine(precision, { load: loadKernels, hire: hireHelper }),
});

scope.onmessage = ({ data }) => void session.receive(data);
