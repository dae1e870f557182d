import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KernelModule } from '#kernels/kernels.ts';
import { chooseEngine } from '#workers/kernel-modules.ts';

const load = (module: KernelModule): Promise<BufferSource> =>
  Promise.resolve(readFileSync(new URL(`../../../src/kernels/built/${module}.wasm`, import.meta.url)));
const NOT_WASM = new Uint8Array([0, 97, 115, 109, 2, 0, 0, 0]);

describe('the engine of a run', () => {
  it('is the fastest that the browser can compile, and in 64 bits never a fused one', async () => {
    expect((await chooseEngine('float32', { load })).engine).toBe('float32-fused');
    expect((await chooseEngine('float64', { load })).engine).toBe('float64');
  });

  it('is the next one where a module cannot be compiled or loaded, and the reference in the end', async () => {
    const without = (missing: readonly KernelModule[], reason: () => Promise<BufferSource>) =>
      chooseEngine('float32', { load: (module) => (missing.includes(module) ? reason() : load(module)) });
    const damaged = (): Promise<BufferSource> => Promise.resolve(NOT_WASM);
    expect((await without(['float32-fused'], damaged)).engine).toBe('float32');
    expect((await without(['float32-fused', 'float32'], damaged)).engine).toBe('reference');
    const offline = (): Promise<BufferSource> => Promise.reject(new TypeError('Failed to fetch'));
    expect((await without(['float32-fused', 'float32'], offline)).engine).toBe('reference');
  });

  it('has a second worker where one can be had, and lets it go again', async () => {
    let ended = 0;
    const hire = () => Promise.resolve({ helper: () => undefined, end: () => void ended++ });
    const chosen = await chooseEngine('float64', { load, hire });
    expect(chosen.workers).toBe(2);
    chosen.close();
    expect(ended).toBe(1);
    const alone = await chooseEngine('float64', { load, hire: () => Promise.resolve(undefined) });
    expect(alone.workers).toBe(1);
  });

  it('asks for no second worker where JavaScript does the work', async () => {
    const offline = (): Promise<BufferSource> => Promise.reject(new TypeError('Failed to fetch'));
    const hire = () => Promise.reject(new Error('A second worker was asked for.'));
    expect((await chooseEngine('float64', { load: offline, hire })).workers).toBe(1);
  });

  it('is small: all kernels together are at most 40 KB before compression', async () => {
    const modules = ['float64', 'float32', 'float32-fused'] as const;
    const sizes = await Promise.all(modules.map(async (module) => (await load(module)).byteLength));
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(40 * 1024);
  });
});
