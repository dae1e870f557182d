import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deepNetwork, deepStart } from '#learning/deep-network.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import type { NetworkSpec } from '#learning/network.ts';
import { OPTIMIZER_NAMES, OPTIMIZERS } from '#learning/optimizers/index.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { helperThread, load, type HelperThread } from '../kernels/threads.ts';
import { tinyData } from './tiny-digits.ts';

/** Wide enough for tiles, and not divisible by their rows. */
const SIZES = [90, 210, 130, 33, 10];
const STEPS = 12;
const module = new WebAssembly.Module(
  readFileSync(new URL('../../../src/kernels/built/float32.wasm', import.meta.url)),
);
/** Half of the inputs are zero, or hardly any. */
const mixed = tinyData(170, 20, SIZES[0]);
const full = { ...mixed, train: { ...mixed.train, inputs: mixed.train.inputs.map((byte) => byte || 7) } };

/** The losses, and every parameter and piece of state at the end. */
function run(network: NetworkSpec, data: typeof mixed, threads: readonly HelperThread[]) {
  const helpers = threads.map(({ helper }) => helper);
  const parameters = deepStart(2, 'float32', SIZES);
  const setup = { network, data, precision: 'float32' as const, batch: 75, parameters };
  const executor = kernelExecutor(module, helpers)(setup);
  const random = LegacyRandom.seed(1);
  const losses = Array.from({ length: STEPS }, (_, i) => {
    const batch = random.permutation(170).subarray(0, [75, 41, 1][i % 3]);
    return executor.step(batch, 0.01).loss;
  });
  const end = [...executor.parameters].map(([id, tensor]) => [id, [...tensor.data]]);
  executor.close?.();
  return { losses, end };
}

describe('two workers', () => {
  it.each(
    OPTIMIZER_NAMES.flatMap(
      (name) =>
        [
          [name, 'mixed'],
          [name, 'full'],
        ] as const,
    ),
  )(
    // prettier-ignore
    'train a deep network to the very bits of one: by %s, %s inputs',
    async (optimizer, inputs) => {
      const network = { ...deepNetwork(SIZES), optimizer: OPTIMIZERS[optimizer] };
      const data = inputs === 'mixed' ? mixed : full;
      const alone = run(network, data, []);
      expect(alone.losses.every(Number.isFinite)).toBe(true);
      const threads = [await helperThread()];
      const busy = await load();
      for (let i = 0; i < 5; i++) expect(run(network, data, threads)).toEqual(alone);
      await Promise.all([...threads, busy].map((each) => each.end()));
    },
    60_000,
  );
});
