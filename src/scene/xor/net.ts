import type { VarId } from '#autodiff/program.ts';
import { gateData, GATES } from '#datasets/gates.ts';
import { FullBatch } from '#learning/full-batch.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { range } from '#learning/naming.ts';
import type { NetworkSpec } from '#learning/network.ts';
import type { Parameters } from '#learning/parameters.ts';
import { torchParameters } from '#learning/torch-draws.ts';

/** The two networks that learn XOR (course document 3): sigmoids, binary cross-entropy, gradient descent on all four rows. */
export const XOR_NETS = ['2-2-1', '2-10-10-10-1'] as const;
export type XorNet = (typeof XOR_NETS)[number];
export const RATE = 1;

/** The four rows of the truth table, as links and names write them. */
export const ROWS = ['00', '01', '10', '11'] as const;
export type Row = (typeof ROWS)[number];
export const XOR = gateData(GATES.XOR);
export const targetOf = (row: number): number => XOR.T.data[row]!;

/** The source trains for so many steps; here a run may go on, up to `LAST_STEP`. */
export const SOURCE_STEPS = 10_001;
export const LAST_STEP = 40_001;
export const LARGEST_SEED = 9999;

export const sizesOf = (net: XorNet): readonly number[] => net.split('-').map(Number);
/** How many neurons the last hidden layer has, and which layer that is. */
export const lastHidden = (net: XorNet): { layer: number; units: number } => {
  const sizes = sizesOf(net);
  return { layer: sizes.length - 2, units: sizes.at(-2)! };
};

export const specOf = (net: XorNet): NetworkSpec => ({
  sizes: sizesOf(net),
  activation: 'sigmoid',
  biases: 'neuron',
  loss: { op: 'binaryCrossEntropy' },
});

/** A run at its beginning: PyTorch's own start from this seed. */
export function runFrom(net: XorNet, seed: number): FullBatch {
  const parameters = torchParameters(seed, sizesOf(net));
  return new FullBatch({ network: specOf(net), data: XOR, parameters, learningRate: RATE });
}

/** All parameters in one row of numbers, W1, b1, W2, …, and back. */
export function flat(parameters: Parameters): Float64Array {
  const all = [...parameters.values()].flatMap(({ data }) => [...data]);
  return Float64Array.from(all);
}
export function unflat(numbers: Float64Array, like: Parameters): Parameters {
  let from = 0;
  return new Map(
    [...like].map(([id, { shape, data }]): [VarId, { shape: typeof shape; data: Float64Array }] => [
      id,
      { shape, data: numbers.slice(from, (from += data.length)) },
    ]),
  );
}

const named = new Map<XorNet, readonly string[]>();

/** What a reader calls the parameters, in the order of `flat`: W1 holds w1, w3, w2, w4 for the two neurons of 2-2-1. */
export function parameterNames(net: XorNet): readonly string[] {
  const known = named.get(net);
  if (known) return known;
  const sizes = sizesOf(net);
  const names = textbookNames(sizes, 'neuron');
  const all = sizes
    .slice(1)
    .flatMap((units, index) => [
      ...range(sizes[index]!).flatMap((from) =>
        range(units).map((unit) => names.weight(index + 1, unit, from)),
      ),
      ...range(units).map((unit) => names.bias(index + 1, unit)),
    ]);
  named.set(net, all);
  return all;
}

/** What a reader calls unit `unit` of the last hidden layer: h1, h2, or h21 to h30. */
export const hiddenName = (net: XorNet, unit: number): string =>
  textbookNames(sizesOf(net), 'neuron').activation(lastHidden(net).layer, unit);
