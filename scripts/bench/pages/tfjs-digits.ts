import * as tf from '@tensorflow/tfjs-core';
import type { ImageDataset } from '#datasets/dataset.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { loadDigits } from '#workers/load-digits.ts';

/** A set as TensorFlow.js has it. */
export interface SetTensors {
  readonly count: number;
  /** [count, 784], 0 to 1 */
  readonly x: tf.Tensor2D;
  /** [count, 10], one-hot */
  readonly t: tf.Tensor2D;
  /** [count], the class of each */
  readonly labels: tf.Tensor1D;
  /** x and t of some samples. Copied together outside the backend: its own `gather` takes longer than the whole step. */
  batch(indices: Int32Array): { x: tf.Tensor2D; t: tf.Tensor2D };
}

export interface DigitTensors {
  readonly train: SetTensors;
  readonly test: SetTensors;
}

/** @param base absolute address of the folder that has `data/mnist/` */
export async function loadTensors(base: string): Promise<DigitTensors> {
  const { train, test } = await loadDigits(base, () => undefined);
  return { train: tensorsOf(train), test: tensorsOf(test) };
}

function tensorsOf({ count, inputs, labels, classes }: ImageDataset): SetTensors {
  const pixels = new Float32Array(inputs.length);
  for (let i = 0; i < inputs.length; i++) pixels[i] = PIXEL_VALUES[inputs[i]!]!;
  const oneHot = new Float32Array(count * classes);
  labels.forEach((label, i) => (oneHot[i * classes + label] = 1));
  const features = inputs.length / count;
  return {
    count,
    x: tf.tensor2d(pixels, [count, features]),
    t: tf.tensor2d(oneHot, [count, classes]),
    labels: tf.tensor1d(Int32Array.from(labels), 'int32'),
    batch: (indices) => ({ x: rows(pixels, features, indices), t: rows(oneHot, classes, indices) }),
  };
}

function rows(values: Float32Array, width: number, indices: Int32Array): tf.Tensor2D {
  const chosen = new Float32Array(indices.length * width);
  indices.forEach((row, i) => {
    chosen.set(values.subarray(row * width, (row + 1) * width), i * width);
  });
  return tf.tensor2d(chosen, [indices.length, width]);
}
