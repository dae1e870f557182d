import { kernelsOn, type KernelModule, type Kernels } from '#kernels/kernels.ts';
import type { Roofs } from '#scene/bench/roofline.ts';

/**
 * How long a call takes at least, so that what a clock can tell apart hardly matters, and how often it is measured. Short
 * enough that on a busy machine some calls are left alone.
 */
const CALL_MS = 12;
const CALLS = 24;
/** Bytes that no core's caches hold, and bytes that its second cache does. */
export const READ = { memory: 128 << 20, cache: 192 << 10 } as const;
/** Numbers in a round of `multiplyAdds`; each is multiplied and added. */
const ROUND: Readonly<Record<KernelModule, number>> = { float64: 16, float32: 32, 'float32-fused': 32 };
const PAGE = 65_536;

/**
 * The fastest that each module of kernels multiplies and adds in registers, and the fastest that one of them reads. The best
 * of many calls, since whatever comes in between can only slow a call down.
 *
 * @param now in milliseconds
 * @throws RangeError where there is no memory to read
 */
export function measureRoofs(
  modules: ReadonlyMap<KernelModule, WebAssembly.Module>,
  now: () => number,
  read = READ,
): Roofs {
  const pages = Math.ceil(read.memory / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  // A page of memory that nothing was written to may not be there at all.
  new Uint32Array(memory.buffer).fill(1);
  const kernels = [...modules].map(([name, module]) => [name, kernelsOn(module, memory)] as const);
  const peaks = Object.fromEntries(
    kernels.map(([name, { multiplyAdds }]) => [
      name,
      2 * ROUND[name] * fastest((rounds) => multiplyAdds(rounds, 0.5), now),
    ]),
  );
  const { readThrough } = kernels[0]![1] satisfies Kernels;
  const reading = (bytes: number): number => bytes * fastest((times) => readThrough(0, bytes, times), now);
  return { peaks, memory: reading(read.memory), cache: reading(read.cache) };
}

/**
 * How often a second `work` is done at best; it is asked to do it as often as fills a call. Shorter calls do not count: a clock
 * may tick only every millisecond, and the first calls run before the browser has compiled the kernel well.
 */
export function fastest(work: (times: number) => unknown, now: () => number): number {
  let times = 1;
  let best = 0;
  for (let call = 0; call < CALLS;) {
    const start = now();
    work(times);
    const elapsed = now() - start;
    if (elapsed < CALL_MS) times *= 2;
    else {
      best = Math.max(best, (1000 * times) / elapsed);
      call++;
    }
  }
  return best;
}
