import { MNIST_FILE_NAMES } from '#datasets/mnist.ts';

/** A file by its contents once unpacked. */
export interface ExpectedFile {
  /** Without `.gz`. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Public copies of MNIST, each folder holding the four files as `name.gz`. */
export const MNIST_MIRRORS: readonly string[] = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
];

/** The sizes follow from the format: a header of 8 or 16 bytes, then a byte a label or pixel. */
export const MNIST_FILES: readonly ExpectedFile[] = [
  {
    name: MNIST_FILE_NAMES.trainImages,
    bytes: 16 + 60_000 * 784,
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  },
  {
    name: MNIST_FILE_NAMES.trainLabels,
    bytes: 8 + 60_000,
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  },
  {
    name: MNIST_FILE_NAMES.testImages,
    bytes: 16 + 10_000 * 784,
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  },
  {
    name: MNIST_FILE_NAMES.testLabels,
    bytes: 8 + 10_000,
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
];
