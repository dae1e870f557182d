import { expect, it } from 'vitest';
import { parameterCount } from '#learning/network.ts';
import { spec } from './random-network.ts';

it.each([
  { sizes: [2, 2, 2], biases: 'none' as const, count: 8 },
  { sizes: [784, 50, 10], biases: 'neuron' as const, count: 39_760 },
  { sizes: [784, 64, 16, 10], biases: 'neuron' as const, count: 51_450 },
  { sizes: [10, 20, 20, 2], biases: 'neuron' as const, count: 682 },
  { sizes: [10, 20, 2], biases: 'neuron' as const, count: 262 },
])('a network of sizes $sizes has $count parameters (biases: $biases)', ({ sizes, biases, count }) => {
  expect(parameterCount(spec(sizes, biases))).toBe(count);
});
