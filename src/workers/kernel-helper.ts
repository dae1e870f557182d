import { help, type Job } from '#kernels/team.ts';

/** What of a worker's own scope is used here: the page's types have another `postMessage`. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Job | 'hello'>) => void) | null;
  postMessage(message: 'ready'): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  if (data === 'hello') scope.postMessage('ready');
  else help(data);
};
