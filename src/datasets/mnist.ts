import { DatasetError } from './dataset-error.ts';
import type { DatasetPair, ImageDataset } from './dataset.ts';
import { IDX_IMAGES, IDX_LABELS, readIdx } from './idx.ts';

const SIDE = 28;
const CLASSES = 10;

/** A file's bytes, gzipped or not, and its name for messages. */
export interface NamedBytes {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The names under which MNIST's four files are published, there with `.gz` behind. */
export const MNIST_FILE_NAMES = {
  trainImages: 'train-images-idx3-ubyte',
  trainLabels: 'train-labels-idx1-ubyte',
  testImages: 't10k-images-idx3-ubyte',
  testLabels: 't10k-labels-idx1-ubyte',
} as const;

/** The four files that MNIST consists of. */
export type MnistFiles = Readonly<Record<keyof typeof MNIST_FILE_NAMES, NamedBytes>>;

/**
 * MNIST from its four files: everything or, with an error that names the file and the cause, nothing.
 * @throws DatasetError
 */
export async function readMnist(files: MnistFiles): Promise<DatasetPair> {
  const train = await readPair('MNIST training images', files.trainImages, files.trainLabels);
  const test = await readPair('MNIST test images', files.testImages, files.testLabels);
  return { train, test };
}

async function readPair(name: string, images: NamedBytes, labels: NamedBytes): Promise<ImageDataset> {
  const pixels = await readIdx(images.bytes, images.file, IDX_IMAGES);
  const digits = await readIdx(labels.bytes, labels.file, IDX_LABELS);
  const [count, rows, columns] = pixels.shape as [number, number, number];
  if (rows !== SIDE || columns !== SIDE) {
    throw new DatasetError({
      code: 'wrong-image-size',
      file: images.file,
      expected: [SIDE, SIDE],
      found: [rows, columns],
    });
  }
  const index = digits.data.findIndex((label) => label >= CLASSES);
  if (index >= 0) {
    const label = digits.data[index]!;
    throw new DatasetError({
      code: 'label-out-of-range',
      file: labels.file,
      index,
      label,
      largest: CLASSES - 1,
    });
  }
  if (count !== digits.data.length) {
    throw new DatasetError({
      code: 'unpaired',
      file: images.file,
      images: count,
      labelsFile: labels.file,
      labels: digits.data.length,
    });
  }
  return {
    name,
    origin: 'mnist',
    image: { rows, columns },
    classes: CLASSES,
    count,
    inputs: pixels.data,
    labels: digits.data,
  };
}
