import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { varId, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { scalar, sizeOf, type Tensor } from '#numeric/tensor.ts';
import { DEEP, DEEP_SIZES, deepNetwork, deepStart } from '#learning/deep-network.ts';
import type { Executor, ExecutorSetup, MakeExecutor } from '#learning/executor.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import { trainingStep } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import { parameterCount } from '#learning/network.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { beginningOf, copyOf, type Parameters } from '#learning/parameters.ts';
import { referenceExecutor } from '#learning/reference-executor.ts';
import { centralDifference } from '../autodiff/central-difference.ts';

const SIZES = [6, 5, 4, 3];
const COUNT = 7;
const BATCH = Int32Array.from({ length: COUNT }, (_, i) => i);
const network = deepNetwork(SIZES);
const step = trainingStep(network, batchNames(SIZES));

/** Weights and samples that the same formulas give in NumPy. */
const parameters: Parameters = new Map<VarId, Tensor>(
  SIZES.slice(1).flatMap((units, l): [VarId, Tensor][] => {
    const shape = [SIZES[l]!, units];
    const W = Float64Array.from({ length: sizeOf(shape) }, (_, at) => Math.sin(1 + l + 0.7 * at));
    const b = Float64Array.from({ length: units }, (_, j) => 0.1 * Math.cos(l + j));
    return [
      [varId(`W${l + 1}`), { shape, data: W }],
      [varId(`b${l + 1}`), { shape: [units], data: b }],
    ];
  }),
);
const bytes = Uint8Array.from({ length: COUNT * 6 }, (_, at) => {
  const [i, j] = [Math.floor(at / 6), at % 6];
  return (i + j) % 3 ? ((3 * i + 5 * j) % 11) * 23 : 0;
});
const samples = { count: COUNT, inputs: bytes, labels: Uint8Array.from(BATCH, (i) => (2 * i) % 3) };
const setup: ExecutorSetup = {
  network,
  precision: 'float64',
  batch: COUNT,
  data: {
    train: samples,
    test: samples,
    values: Float64Array.from({ length: 256 }, (_, byte) => Math.fround(byte / 255)),
  },
  parameters,
};
const rounded: ExecutorSetup = {
  ...setup,
  precision: 'float32',
  parameters: new Map(
    [...parameters].map(([id, { shape, data }]) => [id, { shape, data: Float32Array.from(data) }]),
  ),
};
const kernels: MakeExecutor = (of) => {
  const url = new URL(`../../../src/kernels/built/${of.precision}.wasm`, import.meta.url);
  return kernelExecutor(new WebAssembly.Module(readFileSync(url)))(of);
};
const EXECUTORS: [string, MakeExecutor][] = [
  ['equation by equation', referenceExecutor],
  ['by the kernels', kernels],
];
const lossesOf = (executor: Executor, steps: number): number[] =>
  Array.from({ length: steps }, () => executor.step(BATCH, 0.05).loss);

describe.each(EXECUTORS)('a deep network, %s', (_, make) => {
  it('has the losses and weights that the same steps of Adam have in NumPy', () => {
    const executor = make(setup);
    [
      1.022433397582436, 0.9261084413213111, 0.8484918731789668, 0.7582433185245574, 0.672343909686429,
      0.5916111728424938,
    ].forEach((loss) => {
      expect(executor.step(BATCH, 0.05).loss).toBeCloseTo(loss, 12);
    });
    const at = (id: string, i: number): number => executor.parameters.get(varId(id))!.data[i]!;
    expect(at('W1', 0)).toBeCloseTo(0.6840502881175246, 12);
    expect(at('W3', 11)).toBeCloseTo(-0.7304819421033284, 12);
    expect(at('b2', 1)).toBeCloseTo(-0.28235376218777214, 12);
  });

  it.each([setup, rounded])(
    'goes on from what it has stored as if it had never stopped, in $precision',
    (setup) => {
      const [whole, first] = [make(setup), make(setup)];
      const losses = lossesOf(whole, 5);
      expect(lossesOf(first, 2)).toEqual(losses.slice(0, 2));
      const stored = structuredClone(copyOf(first.parameters));
      const second = make({ ...setup, parameters: stored });
      expect(lossesOf(second, 3)).toEqual(losses.slice(2));
      expect(new Map(second.parameters)).toEqual(new Map(whole.parameters));
    },
  );
});

it('a softmax and its cross-entropy have the slopes of the loss in every parameter of a deep network', () => {
  const { program } = step;
  const [X, T] = [new Float64Array(COUNT * 6), new Float64Array(COUNT * 3)];
  bytes.forEach((byte, i) => (X[i] = byte / 255));
  samples.labels.forEach((label, i) => (T[3 * i + label] = 1));
  const given = beginningOf(step, parameters, 'float64')
    .set(varId('X'), { shape: [COUNT, 6], data: X })
    .set(varId('T'), { shape: [COUNT, 3], data: T })
    .set(varId('lr'), scalar(0.05));
  const { values } = run(program, given);
  for (const id of parameters.keys())
    centralDifference(program, given, varId('L'), id).forEach((slope, i) => {
      const gradient = values.get(program.gradients.get(id)!)!.data[i]!;
      expect(Math.abs(gradient - slope), `${id}[${i}]`).toBeLessThan(1e-8);
    });
});

it('the programs for one sample refuse it', () => {
  expect(() => operationProgram(network, batchNames(SIZES))).toThrow('use the layer program');
});

it('the loss of a softmax brings its softmax', () => {
  const { sizes, activation, biases, loss } = network;
  const { equations } = trainingStep({ sizes, activation, biases, loss }, batchNames(SIZES)).program;
  expect(equations.filter(({ op }) => op === 'softmax')).toHaveLength(1);
});

describe('the deep network of the comparison of speeds', () => {
  const start = deepStart(1, 'float32');

  it('has about 800,000 parameters, in float32 where they are asked for so', () => {
    const all = [...start.values()];
    expect(all.reduce((sum, { data }) => sum + data.length, 0)).toBe(799_060);
    expect(parameterCount(deepNetwork())).toBe(799_060);
    expect(all.every(({ data }) => data instanceof Float32Array)).toBe(true);
    expect(Math.ceil(DEEP.images / DEEP.batch)).toBe(188);
  });

  it('starts with weights that keep the size of what goes through a leaky ReLU', () => {
    DEEP_SIZES.slice(1).forEach((units, l) => {
      const { data } = start.get(varId(`W${l + 1}`))!;
      expect(data.length).toBe(DEEP_SIZES[l]! * units);
      const variance = Array.from(data).reduce((sum, w) => sum + w * w, 0) / data.length;
      expect((variance * 1.0001 * DEEP_SIZES[l]!) / 2).toBeCloseTo(1, l < 5 ? 1 : 0);
      expect([...start.get(varId(`b${l + 1}`))!.data]).toEqual(Array.from({ length: units }, () => 0));
    });
  });
});
