import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { NOTEBOOK_SIZES } from '#learning/notebook-network.ts';
import type { TfProgram } from './tfjs.ts';

/** Samples of an evaluation step: many, which is to the advantage of `evaluate`. */
const EVALUATED_AT_ONCE = 1_000;

/** The reference work as TensorFlow.js's guide says to train: a model, `fit`, `evaluate`. */
export const fitProgram: TfProgram = ({ train, test }) => {
  const { batch: batchSize, learningRate } = notebookDefaults('mse');
  const [features, ...units] = NOTEBOOK_SIZES as [number, ...number[]];
  const normal = (seed: number): ReturnType<typeof layers.initializers.randomNormal> =>
    layers.initializers.randomNormal({ mean: 0, stddev: 1, seed });
  const model = layers.sequential({
    layers: units.map((width, i) =>
      layers.layers.dense({
        units: width,
        activation: 'sigmoid',
        kernelInitializer: normal(2 * i),
        biasInitializer: normal(2 * i + 1),
        ...(i === 0 ? { inputShape: [features] } : {}),
      }),
    ),
  });
  // The published gradient is that of a sum over the outputs, and this loss is a mean over them.
  const optimizer = tf.train.sgd(learningRate * units.at(-1)!);
  model.compile({ optimizer, loss: 'meanSquaredError', metrics: ['accuracy'] });
  const measure = async ({ x, t }: typeof train): Promise<number[]> => {
    const scalars = model.evaluate(x, t, { batchSize: EVALUATED_AT_ONCE }) as tf.Scalar[];
    const numbers = await Promise.all(scalars.map(async (scalar) => (await scalar.data())[0]!));
    tf.dispose(scalars);
    return numbers;
  };
  return async () => {
    const from = performance.now();
    // Between two batches it may wait for a picture, which a page that nobody sees does not get.
    await model.fit(train.x, train.t, {
      epochs: 1,
      batchSize,
      shuffle: true,
      verbose: 0,
      yieldEvery: 'never',
    });
    const [loss, accuracy] = await measure(train);
    await measure(test);
    return { seconds: (performance.now() - from) / 1000, loss: loss!, accuracy };
  };
};
