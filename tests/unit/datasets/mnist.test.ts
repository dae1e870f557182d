import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DatasetError } from '#datasets/dataset-error.ts';
import { imageAt } from '#datasets/dataset.ts';
import { readMnist, type MnistFiles } from '#datasets/mnist.ts';
import { gzipped, idxBytes } from './idx-bytes.ts';

const pixels = (count: number, size = 784): number[] =>
  Array.from({ length: count * size }, (_, i) => (7 * i) % 256);

const whole: MnistFiles = {
  trainImages: { file: 'train-images.gz', bytes: gzipped(idxBytes([3, 28, 28], pixels(3))) },
  trainLabels: { file: 'train-labels.gz', bytes: gzipped(idxBytes([3], [5, 0, 9])) },
  testImages: { file: 'test-images', bytes: idxBytes([2, 28, 28], pixels(2)) },
  testLabels: { file: 'test-labels', bytes: idxBytes([2], [7, 2]) },
};

describe('MNIST', () => {
  it('is read from its four files, gzipped or not', async () => {
    const { train, test } = await readMnist(whole);
    expect(train).toMatchObject({ origin: 'mnist', image: { rows: 28, columns: 28 }, classes: 10, count: 3 });
    expect([...train.labels]).toEqual([5, 0, 9]);
    expect([...train.inputs]).toEqual(pixels(3));
    expect(test.count).toBe(2);
    expect([...test.labels]).toEqual([7, 2]);
    expect([...imageAt(test, 1)]).toEqual(pixels(2).slice(784));
  });

  it.each([
    {
      title: 'a label above 9',
      files: { trainLabels: { file: 'l', bytes: idxBytes([3], [5, 0, 10]) } },
      problem: { code: 'label-out-of-range', file: 'l', index: 2, label: 10, largest: 9 },
    },
    {
      title: 'images of another size',
      files: { testImages: { file: 'i', bytes: idxBytes([2, 32, 28], pixels(2, 32 * 28)) } },
      problem: { code: 'wrong-image-size', file: 'i', expected: [28, 28], found: [32, 28] },
    },
    {
      title: 'the labels of the test set with the training images',
      files: { trainLabels: whole.testLabels },
      problem: { code: 'unpaired', file: 'train-images.gz', images: 3, labelsFile: 'test-labels', labels: 2 },
    },
    {
      title: 'a truncated file at the very end',
      files: { testLabels: { file: 'l', bytes: idxBytes([2], [7]) } },
      problem: { code: 'truncated', file: 'l', expected: 10, found: 9 },
    },
    {
      title: 'labels in the place of images',
      files: { trainImages: whole.trainLabels },
      problem: { code: 'wrong-magic', file: 'train-labels.gz', expected: 2051, found: 2049 },
    },
  ])('is not loaded at all with $title', async ({ files, problem }) => {
    const reading = readMnist({ ...whole, ...files });
    await expect(reading).rejects.toBeInstanceOf(DatasetError);
    await expect(reading).rejects.toHaveProperty('problem', problem);
  });

  const folder = process.env['MNIST_DIR'] ?? '';
  const load = (name: string) => {
    const file = existsSync(join(folder, `${name}.gz`)) ? `${name}.gz` : name;
    return { file, bytes: new Uint8Array(readFileSync(join(folder, file))) };
  };

  it.skipIf(!folder)(
    'has, as published, 60,000 and 10,000 digits and 5923 and 980 zeros ($MNIST_DIR)',
    async () => {
      const { train, test } = await readMnist({
        trainImages: load('train-images-idx3-ubyte'),
        trainLabels: load('train-labels-idx1-ubyte'),
        testImages: load('t10k-images-idx3-ubyte'),
        testLabels: load('t10k-labels-idx1-ubyte'),
      });
      expect([train.count, test.count]).toEqual([60_000, 10_000]);
      expect([train.inputs.length, test.inputs.length]).toEqual([60_000 * 784, 10_000 * 784]);
      // Mean pixel and deviation of the training set, as everybody who normalises MNIST writes them.
      let [sum, squares] = [0, 0];
      for (const byte of train.inputs) {
        sum += byte;
        squares += byte * byte;
      }
      const mean = sum / train.inputs.length / 255;
      expect(mean).toBeCloseTo(0.1307, 4);
      expect(Math.sqrt(squares / train.inputs.length / 255 ** 2 - mean ** 2)).toBeCloseTo(0.3081, 4);
      expect(train.labels.filter((label) => label === 0)).toHaveLength(5923);
      expect(test.labels.filter((label) => label === 0)).toHaveLength(980);
      expect([...train.labels.slice(0, 5)]).toEqual([5, 0, 4, 1, 9]);
    },
  );
});
