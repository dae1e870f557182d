import { KERNEL_MODULES, type KernelModule } from '#kernels/kernels.ts';
import { loadKernels } from '../load-kernels.ts';
import { measureRoofs } from './measure.ts';
import type { FromRoofline, ToRoofline } from './messages.ts';

/** What of a worker's own scope is used here: the page's types have another `postMessage`. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToRoofline>) => void) | null;
  postMessage(message: FromRoofline): void;
}

const scope = globalThis as unknown as WorkerScope;

async function measured(): Promise<FromRoofline> {
  const modules = new Map<KernelModule, WebAssembly.Module>();
  for (const name of KERNEL_MODULES)
    try {
      modules.set(name, await WebAssembly.compile(await loadKernels(name)));
    } catch {
      // What cannot be compiled has no roof.
    }
  if (modules.size === 0) return { type: 'none', why: 'no-kernels' };
  try {
    return { type: 'roofs', roofs: measureRoofs(modules, () => performance.now()) };
  } catch {
    return { type: 'none', why: 'no-memory' };
  }
}

scope.onmessage = () => void measured().then((message) => scope.postMessage(message));
