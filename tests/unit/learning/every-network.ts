import { deepNetwork } from '#learning/deep-network.ts';
import { BIAS_KINDS, type NetworkSpec } from '#learning/network.ts';
import { notebookNetwork } from '#learning/notebook-network.ts';
import { OPTIMIZER_NAMES, OPTIMIZERS } from '#learning/optimizers/index.ts';

/** Every kind of network that the engine trains. */
export const NETWORKS: readonly NetworkSpec[] = [
  notebookNetwork('mse', [50, 40, 17, 10]),
  notebookNetwork('cross-entropy', [50, 64, 16, 10]),
  ...(['halfSquaredError', 'squaredErrorOver', 'meanSquaredError', 'crossEntropyBothWays'] as const).flatMap(
    (op, i) =>
      (['sigmoid', 'tanh', 'relu'] as const).map((activation, j): NetworkSpec => {
        const sizes = [
          [1, 3, 1],
          [300, 5, 2],
          [20, 33, 31, 3],
        ][j]!;
        return { sizes, activation, biases: BIAS_KINDS[(i + j) % 4]!, loss: { op } };
      }),
  ),
  { sizes: [2, 10, 10, 10, 1], activation: 'sigmoid', biases: 'neuron', loss: { op: 'binaryCrossEntropy' } },
  ...OPTIMIZER_NAMES.map((optimizer, i): NetworkSpec => ({
    sizes: [50, 70, 33, 10],
    activation: 'leakyRelu',
    output: 'softmax',
    biases: BIAS_KINDS[3 - i]!,
    loss: { op: 'softmaxCrossEntropy' },
    optimizer: OPTIMIZERS[optimizer],
  })),
  deepNetwork([50, 40, 36, 33, 20, 10]),
  { ...notebookNetwork('mse', [50, 40, 17, 10]), optimizer: OPTIMIZERS.adam },
  {
    sizes: [9, 5, 3],
    activation: 'tanh',
    output: 'softmax',
    biases: 'neuron',
    loss: { op: 'meanSquaredError' },
  },
];

/** With what they are called in the title of a test. */
export const NAMED_NETWORKS = NETWORKS.map((network) => {
  const { sizes, activation, output, biases, loss, optimizer } = network;
  const rule = OPTIMIZER_NAMES.find((name) => OPTIMIZERS[name] === optimizer) ?? 'sgd';
  const functions = output ? `${activation} to ${output}` : activation;
  return [
    `${sizes.join('-')} ${functions} ${loss.gradient ?? loss.op}, biases: ${biases}, ${rule}`,
    network,
  ] as const;
});
