import { imageAt, type ImageDataset } from '#datasets/dataset.ts';
import type { DigitSamples } from './messages.ts';

/** Some digits of a set, copied so that they can be transferred. */
export function digitSamples(dataset: ImageDataset, indices: Int32Array): DigitSamples {
  const size = dataset.image.rows * dataset.image.columns;
  const pixels = new Uint8Array(indices.length * size);
  indices.forEach((index, i) => {
    pixels.set(imageAt(dataset, index), i * size);
  });
  return { indices: indices.slice(), pixels, labels: pick(dataset.labels, indices) };
}

/** values[indices[0]], values[indices[1]], … */
export const pick = (values: Uint8Array, indices: Int32Array): Uint8Array =>
  Uint8Array.from(indices, (index) => values[index]!);
