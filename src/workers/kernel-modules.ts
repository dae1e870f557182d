import type { Precision } from '#numeric/tensor.ts';
import type { KernelModule } from '#kernels/kernels.ts';
import type { MakeExecutor } from '#learning/executor.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import { referenceExecutor } from '#learning/reference-executor.ts';

/** What runs the program: a module of kernels, or the reference, which needs nothing but JavaScript. */
export type Engine = KernelModule | 'reference';

/** The modules that can train in each precision, the fastest first. float64 has to give the reference's bits: nothing is fused. */
const MODULES: Readonly<Record<Precision, readonly KernelModule[]>> = {
  float64: ['float64'],
  float32: ['float32-fused', 'float32'],
};

export interface ChosenEngine {
  readonly engine: Engine;
  readonly makeExecutor: MakeExecutor;
}

/**
 * The fastest engine that this browser can run. A module that it cannot compile, for want of SIMD or of relaxed SIMD, or
 * that cannot be loaded, is passed over; the reference is always there.
 *
 * @param load the bytes of a module
 */
export async function chooseEngine(
  precision: Precision,
  load: (module: KernelModule) => Promise<BufferSource>,
): Promise<ChosenEngine> {
  for (const engine of MODULES[precision]) {
    try {
      const module = await WebAssembly.compile(await load(engine));
      return { engine, makeExecutor: kernelExecutor(module) };
    } catch {
      // The next one.
    }
  }
  return { engine: 'reference', makeExecutor: referenceExecutor };
}
