/** What a kernel is told first, in this order: its share of the columns and of the rows, the batch, which worker it runs on. */
export type Told = 'columns' | 'rows' | 'batch' | 'worker';

/** The kernels that a module exports (src/kernels/assembly/index.ts), with what each is told before its own arguments. */
export const KERNELS = {
  activate: ['columns', 'rows'],
  adam: ['columns', 'rows'],
  columnSums: ['columns', 'batch'],
  crossEntropyGradient: ['rows', 'batch'],
  descend: ['columns', 'rows'],
  gather: ['rows'],
  gradient: ['columns', 'rows', 'batch'],
  largest: ['rows'],
  multiplyAdds: [],
  oneHot: ['rows'],
  product: ['columns', 'rows'],
  readThrough: [],
  softmax: ['rows'],
  sparseGradient: ['columns'],
  sparseProduct: ['columns', 'rows'],
  squaredError: ['batch'],
  squaredErrorGradient: ['rows', 'batch'],
  throughActivation: ['columns', 'rows'],
  tiledGradient: ['columns', 'rows', 'batch'],
  tiledProduct: ['columns', 'rows'],
  touch: ['batch'],
  transpose: ['rows'],
  turnAround: ['rows', 'worker'],
  watch: ['columns', 'rows'],
} as const satisfies Record<string, readonly Told[]>;

export type KernelName = keyof typeof KERNELS;
export type Kernel = (...args: number[]) => number | undefined;
export type Kernels = Readonly<Record<KernelName, Kernel>>;

/** Which of the three modules (scripts/kernels.ts). */
export const KERNEL_MODULES = ['float64', 'float32', 'float32-fused'] as const;
export type KernelModule = (typeof KERNEL_MODULES)[number];

/** Makes the kernels of a compiled module work on this memory. */
export function kernelsOn(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  const abort = (): never => {
    throw new Error('A kernel has stopped.');
  };
  return new WebAssembly.Instance(module, { env: { memory, abort } }).exports as unknown as Kernels;
}
