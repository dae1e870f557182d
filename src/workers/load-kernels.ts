import float32 from '#kernels/built/float32.wasm?url';
import float32Fused from '#kernels/built/float32-fused.wasm?url';
import float64 from '#kernels/built/float64.wasm?url';
import type { KernelModule } from '#kernels/kernels.ts';

const ADDRESSES: Readonly<Record<KernelModule, string>> = {
  float64,
  float32,
  'float32-fused': float32Fused,
};

/** Loads the bytes of a module of kernels. */
export async function loadKernels(module: KernelModule): Promise<ArrayBuffer> {
  const response = await fetch(ADDRESSES[module]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.arrayBuffer();
}
