import { LegacyRandom } from '#numeric/random/legacy.ts';
import { zeros, type Precision, type Tensor } from '#numeric/tensor.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { batchNames } from './names.ts';
import { LEAK, type NetworkSpec } from './network.ts';
import { adam } from './optimizers/adam.ts';
import type { Parameters } from './parameters.ts';

/** 784 pixels, six hidden layers, ten digits: 799,060 weights and biases. */
export const DEEP_SIZES: readonly number[] = [784, 500, 400, 300, 200, 100, 50, 10];

/** How the deep network is trained for a comparison of speeds: samples for each update, images an epoch, learning rate. */
export const DEEP = { batch: 256, images: 48_000, learningRate: 1e-3 } as const;

/** The deep network: leaky ReLUs, a softmax with its cross-entropy, Adam. */
export const deepNetwork = (sizes = DEEP_SIZES): NetworkSpec => ({
  sizes,
  activation: 'leakyRelu',
  output: 'softmax',
  biases: 'neuron',
  loss: { op: 'softmaxCrossEntropy' },
  optimizer: adam,
});

/**
 * Where its training starts from: normal weights with variance 2 / ((1 + a²) · inputs of the layer), a the slope of the leaky
 * ReLU, so that activations keep their size from layer to layer; biases of 0.
 *
 * Source: K. He and others, "Delving deep into rectifiers", ICCV 2015, equation 15.
 */
export function deepStart(seed: number, precision: Precision, sizes = DEEP_SIZES): Parameters {
  const random = LegacyRandom.seed(seed);
  const names = batchNames(sizes);
  const parameters = new Map<VarId, Tensor>();
  sizes.slice(1).forEach((units, index) => {
    const inputs = sizes[index]!;
    const W = zeros([inputs, units], precision);
    const deviation = Math.sqrt(2 / ((1 + LEAK ** 2) * inputs));
    random.randn(W.data.length).forEach((drawn, i) => (W.data[i] = deviation * drawn));
    parameters.set(varId(names.weights(index + 1)), W);
    parameters.set(varId(names.biases(index + 1)), zeros([units], precision));
  });
  return parameters;
}
