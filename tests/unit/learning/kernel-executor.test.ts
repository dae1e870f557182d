import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { varId, type VarId } from '#autodiff/program.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { scalar, sizeOf, type Precision, type Tensor } from '#numeric/tensor.ts';
import { leavesOf } from '#autodiff/lookup.ts';
import type { KernelModule } from '#kernels/kernels.ts';
import { deepNetwork } from '#learning/deep-network.ts';
import type { Executor, ExecutorSetup } from '#learning/executor.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import { trainingStep } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import type { NetworkSpec } from '#learning/network.ts';
import { notebookNetwork } from '#learning/notebook-network.ts';
import { referenceExecutor } from '#learning/reference-executor.ts';
import type { Samples } from '#learning/samples.ts';
import { NAMED_NETWORKS, NETWORKS } from './every-network.ts';

const moduleOf = (name: KernelModule): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`../../../src/kernels/built/${name}.wasm`, import.meta.url)));

/** Samples of which `share` of the bytes are not zero. */
function samples(
  random: LegacyRandom,
  count: number,
  features: number,
  classes: number,
  share: number,
): Samples {
  const inputs = Uint8Array.from(random.randint(0, 256, count * features));
  const kept = random.randint(0, 100, count * features);
  return {
    count,
    inputs: inputs.map((byte, i) => (kept[i]! < 100 * share ? byte : 0)),
    labels: Uint8Array.from(random.randint(0, classes, count)),
  };
}

function setupOf(
  network: NetworkSpec,
  precision: Precision,
  seed: number,
  share = 0.2,
  scale = 1,
): ExecutorSetup {
  const random = LegacyRandom.seed(seed);
  const names = batchNames(network.sizes);
  const [features, classes] = [network.sizes[0]!, network.sizes.at(-1)!];
  const { program, filledWith } = trainingStep(network, names);
  const given = leavesOf(program).filter(
    ({ id }) => ![names.inputs, names.targets, 'lr'].includes(id) && !filledWith.has(id),
  );
  const parameters = new Map<VarId, Tensor>(
    given.map(({ id, role, shape }) => {
      if (role === 'constant' && shape.length === 0) return [id, scalar(classes)];
      const drawn = random.randn(sizeOf(shape as number[])).map((value) => scale * value);
      const data = precision === 'float64' || shape.length === 0 ? drawn : Float32Array.from(drawn);
      return [id, { shape: shape as number[], data }];
    }),
  );
  return {
    network,
    precision,
    batch: 40,
    data: {
      train: samples(random, 60, features, classes, share),
      test: samples(random, 30, features, classes, share),
      values: Float64Array.from({ length: 256 }, (_, byte) => Math.fround(byte / 255)),
    },
    parameters,
  };
}

/** Three steps on batches of several sizes, then an evaluation. */
function trained(executor: Executor, rate = 0.3) {
  const losses = [
    Int32Array.from({ length: 40 }, (_, i) => (7 * i) % 60),
    Int32Array.from({ length: 13 }, (_, i) => (11 * i) % 60),
    Int32Array.of(59),
  ].map((batch) => executor.step(batch, rate).loss);
  const predictions = new Uint8Array(30);
  const loss = executor.evaluate(
    'test',
    Int32Array.from({ length: 30 }, (_, i) => i),
    predictions,
  );
  return { losses: [...losses, loss], predictions, parameters: new Map(executor.parameters) };
}

describe('the kernels', () => {
  const float64 = moduleOf('float64');

  it.each(NAMED_NETWORKS)('train as the reference does, to the last bit: %s', (_, network) => {
    // tanh and ReLU as outputs make no probabilities: such losses are not numbers, which is tried below.
    const setup = setupOf(network, 'float64', 3, 0.2, 0.3);
    const want = trained(referenceExecutor(setup));
    const got = trained(kernelExecutor(float64)(setup));
    expect(got.losses).toEqual(want.losses);
    expect(got.predictions).toEqual(want.predictions);
    expect([...got.parameters.keys()]).toEqual([...want.parameters.keys()]);
    for (const [id, { data }] of want.parameters) expect(got.parameters.get(id)!.data, id).toEqual(data);
  });

  it.each([notebookNetwork('mse', [50, 40, 17, 10]), deepNetwork([50, 40, 36, 20, 10])])(
    'train alike on inputs of which few are zero: $activation',
    (network) => {
      const setup = setupOf(network, 'float64', 4, 0.9);
      expect(trained(kernelExecutor(float64)(setup))).toEqual(trained(referenceExecutor(setup)));
    },
  );

  it.each(['float32', 'float32-fused'] as const)('train nearly alike in %s', (name) => {
    for (const network of NETWORKS.slice(0, 2)) {
      const setup = setupOf(network, 'float32', 5);
      const want = trained(referenceExecutor(setup));
      const got = trained(kernelExecutor(moduleOf(name))(setup));
      got.losses.forEach((loss, i) => expect(loss).toBeCloseTo(want.losses[i]!, 5));
      for (const [id, { data }] of want.parameters)
        data.forEach((value, i) =>
          expect(Math.abs(got.parameters.get(id)!.data[i]! - value)).toBeLessThan(2e-5),
        );
    }
  });

  it.each(['float32', 'float32-fused'] as const)(
    'train a softmax nearly alike in %s, by every optimizer',
    (name) => {
      for (const network of NETWORKS.filter(({ loss }) => loss.op === 'softmaxCrossEntropy')) {
        const setup = setupOf(network, 'float32', 5, 0.2, 0.3);
        const want = trained(referenceExecutor(setup), 0.01);
        const got = trained(kernelExecutor(moduleOf(name))(setup), 0.01);
        got.losses.forEach((loss, i) => {
          expect(Math.abs(loss / want.losses[i]! - 1)).toBeLessThan(1e-4);
        });
        for (const [id, { data }] of want.parameters)
          data.forEach((value, i) =>
            expect(Math.abs(got.parameters.get(id)!.data[i]! - value), id).toBeLessThan(1e-4),
          );
      }
    },
  );

  it('stop where the reference stops, and name the same number', () => {
    const overflowing = setupOf(notebookNetwork('mse', [50, 40, 17, 10]), 'float64', 6);
    for (const make of [referenceExecutor, kernelExecutor(float64)]) {
      const executor = make(overflowing);
      const { notFinite } = executor.step(Int32Array.of(1, 2, 3), 1e308 * 10);
      expect(notFinite?.variable).toBe('W1');
      expect(notFinite?.value).not.toBe(0);
    }
    const parameters = new Map(overflowing.parameters);
    const { shape, data } = parameters.get(varId('W2'))!;
    parameters.set(varId('W2'), { shape, data: data.map(() => 1e308) });
    const steps = [referenceExecutor, kernelExecutor(float64)].map((make) =>
      make({ ...overflowing, parameters }).step(Int32Array.of(1, 2, 3), 1),
    );
    expect(steps[0]!.notFinite).toBeDefined();
    expect(steps[1]).toEqual(steps[0]);
  });
});
