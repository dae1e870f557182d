import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetPair } from '#datasets/dataset.ts';
import { MNIST_FILE_NAMES, readMnist, type NamedBytes } from '#datasets/mnist.ts';

const NAMES = Object.values(MNIST_FILE_NAMES);

const pathOf = (folder: string, name: string): string | undefined =>
  [`${name}.gz`, name].map((file) => join(folder, file)).find((path) => existsSync(path));

/** The first of the folders that has all four files, gzipped or not. */
export const findMnist = (folders: readonly string[]): string | undefined =>
  folders.find((folder) => NAMES.every((name) => pathOf(folder, name) !== undefined));

/**
 * MNIST from a folder that `findMnist` has found.
 * @throws DatasetError when a file is not what it should be
 */
export async function readLocalMnist(folder: string): Promise<DatasetPair> {
  const read = async (name: string): Promise<NamedBytes> => {
    const path = pathOf(folder, name)!;
    return { file: path, bytes: new Uint8Array(await readFile(path)) };
  };
  return readMnist({
    trainImages: await read(MNIST_FILE_NAMES.trainImages),
    trainLabels: await read(MNIST_FILE_NAMES.trainLabels),
    testImages: await read(MNIST_FILE_NAMES.testImages),
    testLabels: await read(MNIST_FILE_NAMES.testLabels),
  });
}
