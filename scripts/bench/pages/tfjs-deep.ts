import * as tf from '@tensorflow/tfjs-core';
import { DEEP, DEEP_SIZES } from '#learning/deep-network.ts';
import { LEAK } from '#learning/network.ts';
import type { TfProgram } from './tfjs.ts';
import { back, dense, gradients, normal, replaced, type Layer } from './tfjs-layers.ts';

/** A parameter with Adam's running sums for it, both without the factor 1 − β, which the step makes up for. */
interface Adapting {
  value: tf.Tensor;
  first: tf.Tensor;
  second: tf.Tensor;
}

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** The deep work as somebody writes it who knows the backend. */
export const deepProgram: TfProgram = ({ train }) => {
  const { batch, images, learningRate } = DEEP;
  const adapting = (value: tf.Tensor): Adapting => ({
    value,
    first: tf.zerosLike(value),
    second: tf.zerosLike(value),
  });
  const network = DEEP_SIZES.slice(1).map((units, i) => {
    const inputs = DEEP_SIZES[i]!;
    const W = normal<tf.Rank.R2>([inputs, units], Math.sqrt(2 / ((1 + LEAK ** 2) * inputs)));
    return { W: adapting(W), b: adapting(tf.zeros([units])) };
  });
  const layer = (i: number): Layer => ({
    W: network[i]!.W.value as tf.Tensor2D,
    b: network[i]!.b.value as tf.Tensor1D,
  });
  const [beta1, beta2] = [tf.scalar(BETA1), tf.scalar(BETA2)];
  let updates = 0;
  const update = (parameter: Adapting, g: tf.Tensor, rate: tf.Scalar, epsilon: tf.Scalar): void => {
    parameter.first = replaced(parameter.first, () => tf.add(tf.mul(parameter.first, beta1), g));
    parameter.second = replaced(parameter.second, () =>
      tf.add(tf.mul(parameter.second, beta2), tf.square(g)),
    );
    parameter.value = replaced(parameter.value, () => {
      const direction = tf.div(parameter.first, tf.add(tf.sqrt(parameter.second), epsilon));
      return tf.sub(parameter.value, tf.mul(rate, direction));
    });
  };
  /** Returns the sum of the samples' losses. */
  const step = (indices: Int32Array): tf.Tensor => {
    const { x, t } = train.batch(indices);
    const activations = [x];
    for (let i = 0; i < network.length - 1; i++)
      activations.push(dense(activations[i]!, layer(i), 'leakyrelu', LEAK));
    const y = tf.softmax(dense(activations.at(-1)!, layer(network.length - 1), 'linear'));
    const ones = tf.ones([1, indices.length]) as tf.Tensor2D;
    let dz: tf.Tensor2D = tf.mul(tf.sub(y, t), tf.scalar(1 / indices.length));
    const steps: Layer[] = [];
    for (let i = network.length - 1; i >= 0; i--) {
      steps[i] = gradients(activations[i]!, dz, ones);
      if (i > 0) dz = tf.mul(back(dz, layer(i).W), tf.step(activations[i]!, LEAK));
    }
    updates++;
    const unscaled = Math.sqrt((1 - BETA2 ** updates) / (1 - BETA2));
    const rate = tf.scalar((learningRate * (1 - BETA1) * unscaled) / (1 - BETA1 ** updates));
    const epsilon = tf.scalar(EPSILON * unscaled);
    network.forEach(({ W, b }, i) => {
      update(W, steps[i]!.W, rate, epsilon);
      update(b, steps[i]!.b, rate, epsilon);
    });
    return tf.neg(tf.sum(tf.log(tf.sum(tf.mul(y, t), 1))));
  };
  return () => {
    const from = performance.now();
    const order = Int32Array.from(tf.util.createShuffledIndices(Math.min(images, train.count)));
    let sum: tf.Tensor = tf.scalar(0);
    for (let at = 0; at < order.length; at += batch)
      sum = replaced(sum, () => tf.add(sum, step(order.subarray(at, at + batch))));
    const loss = sum.dataSync()[0]! / order.length;
    sum.dispose();
    return Promise.resolve({ seconds: (performance.now() - from) / 1000, loss });
  };
};
