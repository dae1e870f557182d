import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { gateData, GATES } from '#datasets/gates.ts';
import { FullBatch } from '#learning/full-batch.ts';
import type { NetworkSpec } from '#learning/network.ts';
import type { Parameters } from '#learning/parameters.ts';
import { torchParameters } from '#learning/torch-draws.ts';
import { matrix } from '#numeric/tensor.ts';
import torch from '../../fixtures/xor-training.json' with { type: 'json' };

const network = (sizes: readonly number[]): NetworkSpec => ({
  sizes,
  activation: 'sigmoid',
  biases: 'neuron',
  loss: { op: 'binaryCrossEntropy' },
});
const onXor = (sizes: readonly number[], parameters: Parameters): FullBatch =>
  new FullBatch({ network: network(sizes), data: gateData(GATES.XOR), parameters, learningRate: 1 });
const unit = (w0: number, w1: number, b: number): Parameters =>
  new Map([
    [varId('W1'), matrix([[w0], [w1]])],
    [varId('b1'), { shape: [1], data: Float64Array.of(b) }],
  ]);

describe('one logistic unit on XOR', () => {
  it.each([
    [0, 0, 0],
    [0.5, -0.3, 0.1],
    [3, -2, 1],
    [-4, -4, 6],
    [5, 5, -7.5],
  ])('gets stuck at ln 2 from w = (%f, %f), b = %f: all outputs are one half', (w0, w1, b) => {
    const training = onXor([2, 1], unit(w0, w1, b));
    training.train(10_001);
    const { loss, outputs } = training.measure();
    expect(Math.abs(loss - Math.LN2)).toBeLessThan(1e-12);
    for (const output of outputs.data) expect(Math.abs(output - 0.5)).toBeLessThan(1e-6);
  });

  it('is stuck because what the four rows ask for cancels', () => {
    const training = onXor([2, 1], unit(0, 0, 0));
    training.step();
    const signal = training.latest.values.get(varId('dL/dZ1'));
    expect([...signal!.data]).toEqual([0.125, -0.125, -0.125, 0.125]);
    for (const id of ['dL/dW1', 'dL/db1'])
      for (const slope of training.latest.values.get(varId(id))!.data) expect(slope).toBeCloseTo(0, 15);
  });
});

describe.each(torch.runs.map((run) => ({ ...run, title: run.sizes.join('-') })))(
  'a network $title from seed $seed on XOR',
  ({ sizes, seed, losses, outputs, firstWeight, lastWeight, lastBias }) => {
    const training = onXor(sizes, torchParameters(seed, sizes));
    const ours = training.train(500);
    const last = sizes.length - 1;
    const close = (a: number, b: number): void => expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThan(1e-9);

    it('has the losses that PyTorch has, step by step', () => {
      torch.lossesAt.forEach((step, i) => close(ours[step]!, losses[i]!));
    });

    it('ends at PyTorch’s outputs and weights after 500 steps', () => {
      training.measure().outputs.data.forEach((output, i) => close(output, outputs[i]!));
      const [W1, W, b] = [`W1`, `W${last}`, `b${last}`].map((id) => training.parameters.get(varId(id))!.data);
      const units = sizes[1]!;
      firstWeight.forEach((weight, k) => close(W1![(k % 2) * units + Math.floor(k / 2)]!, weight));
      lastWeight.forEach((weight, k) => close(W![k]!, weight));
      lastBias.forEach((bias, k) => close(b![k]!, bias));
    });
  },
);

describe.each(torch.solvedAfter10001.map((row) => ({ ...row, title: row.sizes.join('-') })))(
  'of ten starts of $title',
  ({ sizes, seeds }) => {
    it(
      `${seeds.length} get all four rows of XOR right in 10,001 steps, the same as with PyTorch`,
      { timeout: 120_000 },
      () => {
        const solved = Array.from({ length: 10 }, (_, seed) => seed).filter((seed) => {
          const training = onXor(sizes, torchParameters(seed, sizes));
          training.train(10_001);
          return training.measure().outputs.data.every((y, row) => y > 0.5 === (row === 1 || row === 2));
        });
        expect(solved).toEqual(seeds);
      },
    );
  },
);

describe('training on a whole data set', () => {
  const sizes = [2, 2, 1];

  it('gives the same losses a step at a time and many at once, and counts its steps', () => {
    const [one, many] = [onXor(sizes, torchParameters(4, sizes)), onXor(sizes, torchParameters(4, sizes))];
    const losses = Array.from({ length: 20 }, () => one.step());
    expect([...many.train(20)]).toEqual(losses);
    expect([one.steps, many.steps]).toEqual([20, 20]);
    expect(one.measure().loss).toBe(many.step());
  });

  it('leaves the parameters that it starts from as they are', () => {
    const start = torchParameters(4, sizes);
    onXor(sizes, start).train(3);
    expect(start).toEqual(torchParameters(4, sizes));
  });

  it('shows other inputs through the network as it stands', () => {
    const training = onXor(sizes, torchParameters(1, sizes));
    const grid = training.on(gateData(0).X);
    training.train(50);
    grid.run();
    expect([...grid.values.get(varId('Y'))!.data]).toEqual([...training.measure().outputs.data]);
  });

  it('names a parameter that is missing', () => {
    expect(() => onXor([2, 1, 1], unit(0, 0, 0))).toThrow('W2 is not given');
  });
});

it('the loss that is asked both ways is binary cross-entropy for one output, but for its δ', () => {
  const [exact, both] = (['binaryCrossEntropy', 'crossEntropyBothWays'] as const).map((op) =>
    new FullBatch({
      network: { ...network([2, 2, 1]), loss: { op } },
      data: gateData(GATES.XOR),
      parameters: torchParameters(0, [2, 2, 1]),
      learningRate: 1,
    }).step(),
  ) as [number, number];
  expect(Math.abs(exact - both)).toBeGreaterThan(1e-8);
  expect(Math.abs(exact - both)).toBeLessThan(1e-6);
});
