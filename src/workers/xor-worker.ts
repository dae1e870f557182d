import { messageTasks } from './next-task.ts';
import type { FromXorWorker, ToXorWorker } from './xor-messages.ts';
import { XorSession } from './xor-session.ts';

/** What of a worker's own scope is used here: the page's types have another `postMessage`. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToXorWorker>) => void) | null;
  postMessage(message: FromXorWorker, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

const session = new XorSession({
  post: (message, transfer = []) => {
    scope.postMessage(message, transfer);
  },
  now: () => performance.now(),
  nextTask: messageTasks(),
});

scope.onmessage = ({ data }) => void session.receive(data);
