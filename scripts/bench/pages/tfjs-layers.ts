import * as tf from '@tensorflow/tfjs-core';

/** Weights and biases of a layer. */
export interface Layer {
  W: tf.Tensor2D;
  b: tf.Tensor1D;
}

type Activation = 'sigmoid' | 'leakyrelu' | 'linear';

/** The activation of x W + b as one operation of the backend. */
export const dense = (x: tf.Tensor2D, { W, b }: Layer, activation: Activation, leak = 0): tf.Tensor2D =>
  tf.fused.matMul({ a: x, b: W, bias: b, activation, leakyreluAlpha: leak }) as tf.Tensor2D;

/** Gradients of a layer's weights and biases. `ones` is [1, batch]: adding columns up is faster as a product. */
export const gradients = (x: tf.Tensor2D, dz: tf.Tensor2D, ones: tf.Tensor2D): Layer => ({
  // The backend's own transposed product is many times slower than a transpose and a product.
  W: tf.matMul(tf.transpose(x), dz),
  b: tf.reshape(tf.matMul(ones, dz), [-1]),
});

/** The gradient that goes back to a layer's inputs. */
export const back = (dz: tf.Tensor2D, W: tf.Tensor2D): tf.Tensor2D => tf.matMul(dz, tf.transpose(W));

/** What stands in a tensor's place from now on: `make` gives the new one, and the old one's memory is given back. */
export function replaced<T extends tf.Tensor>(old: T, make: () => T): T {
  const renewed = tf.keep(tf.tidy(make));
  old.dispose();
  return renewed;
}

/** Standard normal numbers times `scale`, kept. The backend wants what is used as a vector to have been made as one. */
export function normal<Rank extends tf.Rank>(shape: tf.ShapeMap[Rank], scale = 1): tf.Tensor<Rank> {
  return tf.keep(tf.randomNormal<Rank>(shape, 0, scale, 'float32', shape[0]));
}
