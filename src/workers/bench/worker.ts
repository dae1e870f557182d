import { hireHelper } from '../hire-helper.ts';
import { loadDigits } from '../load-digits.ts';
import { loadKernels } from '../load-kernels.ts';
import type { FromBench, ToBench } from './messages.ts';
import { BenchSession } from './session.ts';

/** What of a worker's own scope is used here: the page's types have another `postMessage`. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToBench>) => void) | null;
  postMessage(message: FromBench): void;
}

const scope = globalThis as unknown as WorkerScope;

const session = new BenchSession({
  post: (message) => {
    scope.postMessage(message);
  },
  loadDigits,
  offers: { load: loadKernels, hire: hireHelper },
  now: () => performance.now(),
});

scope.onmessage = ({ data }) => void session.receive(data);
