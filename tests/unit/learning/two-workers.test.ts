import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { KernelModule } from '#kernels/kernels.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import type { Precision } from '#numeric/tensor.ts';
import type { TrainingData } from '#learning/samples.ts';
import { helperThread, load, type HelperThread } from '../kernels/threads.ts';
import { mnist, mnistFolder, train, trainerFor } from './run-epochs.ts';
import { tinyData } from './tiny-digits.ts';

const EPOCHS = 3;
const REPETITIONS = 20;

const moduleOf = (name: KernelModule): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`../../../src/kernels/built/${name}.wasm`, import.meta.url)));

/** Every parameter after three epochs, byte by byte, and what the rows say. */
function run(data: TrainingData, name: KernelModule, threads: readonly HelperThread[]) {
  const precision: Precision = name === 'float64' ? 'float64' : 'float32';
  const settings = { ...notebookDefaults('mse'), epochs: EPOCHS, precision };
  const helpers = threads.map(({ helper }) => helper);
  const make = kernelExecutor(moduleOf(name), helpers);
  let close: (() => void) | undefined;
  const trainer = trainerFor(data, settings, {
    makeExecutor: (setup) => {
      const executor = make(setup);
      close = () => executor.close?.();
      return executor;
    },
  });
  train(trainer);
  const { parameters, rows } = trainer.state;
  close?.();
  const bytes = [...parameters].map(([id, { data }]) => [id, Buffer.from(data.buffer).toString('base64')]);
  return { bytes, rows };
}

async function expectSameBits(data: TrainingData, name: KernelModule, helpers: number, repetitions: number) {
  const alone = run(data, name, []);
  expect(alone.rows).toHaveLength(EPOCHS);
  const threads = await Promise.all(Array.from({ length: helpers }, helperThread));
  const busy = await load();
  for (let i = 0; i < repetitions; i++) expect(run(data, name, threads)).toEqual(alone);
  await Promise.all([...threads, busy].map((each) => each.end()));
}

describe('two workers', () => {
  for (const name of ['float64', 'float32', 'float32-fused'] as const)
    it(`arrive at the very bits of one, 20 times over with one core busy (${name})`, async () => {
      await expectSameBits(tinyData(700, 300), name, 1, REPETITIONS);
    }, 300_000);

  it('as do three', async () => {
    await expectSameBits(tinyData(700, 300), 'float64', 2, 3);
  }, 300_000);

  it.skipIf(mnistFolder === '' || process.env['CI'] !== 'true')(
    'do so on MNIST',
    async () => {
      await expectSameBits(await mnist(), 'float32', 1, REPETITIONS);
    },
    1_200_000,
  );
});
