import type { Precision } from '#numeric/tensor.ts';
import type { KernelModule } from '#kernels/kernels.ts';
import type { MakeExecutor } from '#learning/executor.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import { referenceExecutor } from '#learning/reference-executor.ts';
import type { HiredHelper } from './hire-helper.ts';

/** What runs the program: a module of kernels, or the reference, which needs nothing but JavaScript. */
export type Engine = KernelModule | 'reference';

/** The modules that can train in each precision, the fastest first. float64 has to give the reference's bits: nothing is fused. */
const MODULES: Readonly<Record<Precision, readonly KernelModule[]>> = {
  float64: ['float64'],
  float32: ['float32-fused', 'float32'],
};

export interface ChosenEngine {
  readonly engine: Engine;
  /** How many work on each batch. */
  readonly workers: number;
  /** For one executor. */
  readonly makeExecutor: MakeExecutor;
  /** Lets the other workers go; the executor cannot be used after that. */
  close(): void;
}

/** What is there in every browser: JavaScript, by itself. */
export const REFERENCE: ChosenEngine = {
  engine: 'reference',
  workers: 1,
  makeExecutor: referenceExecutor,
  close: () => undefined,
};

export interface EngineOffers {
  /** Loads the bytes of a module. */
  load(module: KernelModule): Promise<BufferSource>;
  /** Finds a second worker, where there can be one. */
  hire?(): Promise<HiredHelper | undefined>;
}

/**
 * The fastest engine that this browser can run. A module that it cannot compile, for want of SIMD or of relaxed SIMD, or
 * that cannot be loaded, is passed over; the reference is always there. Whoever chooses an engine closes it.
 */
export async function chooseEngine(
  precision: Precision,
  { load, hire }: EngineOffers,
): Promise<ChosenEngine> {
  for (const engine of MODULES[precision]) {
    try {
      const module = await WebAssembly.compile(await load(engine));
      const hired = await hire?.();
      return {
        engine,
        workers: hired ? 2 : 1,
        makeExecutor: kernelExecutor(module, hired ? [hired.helper] : []),
        close: () => hired?.end(),
      };
    } catch {
      // The next one.
    }
  }
  return REFERENCE;
}
