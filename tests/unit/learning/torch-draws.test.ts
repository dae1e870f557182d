import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import type { Parameters } from '#learning/parameters.ts';
import { torchParameters } from '#learning/torch-draws.ts';
import torch from '../../fixtures/torch-draws.json' with { type: 'json' };

/** The weights and biases of a layer in PyTorch's memory order: weights [out, in]. */
function asInTorch(parameters: Parameters, layer: number): [weights: number[], biases: number[]] {
  const { shape, data } = parameters.get(varId(`W${layer}`))!;
  const [inputs, units] = shape as [number, number];
  const weights = Array.from(data, (_, k) => data[(k % inputs) * units + Math.floor(k / inputs)]!);
  return [weights, [...parameters.get(varId(`b${layer}`))!.data]];
}

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe.each(SEEDS)('after torch.manual_seed(%i)', (seed) => {
  it('a 2-2-1 network starts from the numbers that PyTorch gives it, to the last bit', () => {
    const parameters = torchParameters(seed, [2, 2, 1]);
    expect([...parameters.keys()]).toEqual(['W1', 'b1', 'W2', 'b2']);
    torch.small[seed]!.forEach((layer, i) => {
      expect(asInTorch(parameters, i + 1)).toEqual(layer);
    });
  });

  it('a 2-10-10-10-1 network does too', () => {
    const parameters = torchParameters(seed, [2, 10, 10, 10, 1]);
    torch.large[seed]!.forEach((layer, i) => {
      asInTorch(parameters, i + 1).forEach((numbers, k) => {
        const expected = layer[k]!;
        expect(numbers.slice(0, 3)).toEqual(expected.first);
        expect(sum(numbers)).toBeCloseTo(expected.sum, 12);
        expect(sum(numbers.map((value, place) => value * (place + 1)))).toBeCloseTo(expected.weighted, 10);
      });
    });
  });
});

it('every number is a float32 no further from 0 than 1 over the root of the inputs', () => {
  for (const [id, { data }] of torchParameters(3, [2, 10, 10, 10, 1])) {
    const bound = Math.fround(1 / Math.sqrt(id.endsWith('1') ? 2 : 10));
    for (const value of data) {
      expect(Math.fround(value)).toBe(value);
      expect(Math.abs(value)).toBeLessThanOrEqual(bound);
    }
  }
});

it('a seed that is no whole number from 0 is refused', () => {
  expect(() => torchParameters(-1, [2, 1])).toThrow(RangeError);
  expect(() => torchParameters(0.5, [2, 1])).toThrow(RangeError);
});
