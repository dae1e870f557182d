import * as tf from '@tensorflow/tfjs-core';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { NOTEBOOK_SIZES } from '#learning/notebook-network.ts';
import type { TfProgram } from './tfjs.ts';
import type { SetTensors } from './tfjs-digits.ts';
import { back, dense, gradients, normal, replaced, type Layer } from './tfjs-layers.ts';

/** The reference work as somebody writes it who knows the backend: its operations by hand, nothing twice, nothing left over. */
export const tunedProgram: TfProgram = ({ train, test }) => {
  const { batch, learningRate } = notebookDefaults('mse');
  const network = NOTEBOOK_SIZES.slice(1).map((units, i): Layer => ({
    W: normal<tf.Rank.R2>([NOTEBOOK_SIZES[i]!, units]),
    b: normal<tf.Rank.R1>([units]),
  }));
  const forward = (x: tf.Tensor2D): tf.Tensor2D[] => {
    const activations = [x];
    for (const layer of network) activations.push(dense(activations.at(-1)!, layer, 'sigmoid'));
    return activations;
  };
  const rate = tf.scalar(learningRate);
  const one = tf.scalar(1);
  const step = (indices: Int32Array): void => {
    const { x, t } = train.batch(indices);
    const activations = forward(x);
    const scale = tf.scalar(2 / indices.length);
    const ones = tf.ones([1, indices.length]) as tf.Tensor2D;
    let upstream: tf.Tensor2D = tf.mul(tf.sub(activations.at(-1)!, t), scale);
    const steps = network.map((layer) => layer);
    for (let i = network.length - 1; i >= 0; i--) {
      const output = activations[i + 1]!;
      const dz: tf.Tensor2D = tf.mul(upstream, tf.mul(output, tf.sub(one, output)));
      steps[i] = gradients(activations[i]!, dz, ones);
      if (i > 0) upstream = back(dz, network[i]!.W);
    }
    network.forEach((layer, i) => {
      layer.W = replaced(layer.W, () => tf.sub(layer.W, tf.mul(rate, steps[i]!.W)));
      layer.b = replaced(layer.b, () => tf.sub(layer.b, tf.mul(rate, steps[i]!.b)));
    });
  };
  const measure = ({ x, t, labels }: SetTensors): { loss: number; accuracy: number } =>
    tf.tidy(() => {
      const y = forward(x).at(-1)!;
      const loss = tf.mean(tf.squaredDifference(y, t)).dataSync()[0]!;
      const right = tf.cast(tf.equal(tf.argMax(y, 1), labels), 'float32');
      return { loss, accuracy: tf.mean(right).dataSync()[0]! };
    });
  return () => {
    const from = performance.now();
    const order = Int32Array.from(tf.util.createShuffledIndices(train.count));
    for (let at = 0; at < order.length; at += batch)
      tf.tidy(() => {
        step(order.subarray(at, at + batch));
      });
    const { loss, accuracy } = measure(train);
    measure(test);
    return Promise.resolve({ seconds: (performance.now() - from) / 1000, loss, accuracy });
  };
};
