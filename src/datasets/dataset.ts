/** Height and width in pixels. */
export interface ImageSize {
  readonly rows: number;
  readonly columns: number;
}

/** Where the samples come from: a page says so, and shows published figures beside `mnist` only. */
export type Origin = 'mnist' | 'drawn';

/** Labelled grey images, a row of pixels a sample. */
export interface ImageDataset {
  readonly name: string;
  readonly origin: Origin;
  readonly image: ImageSize;
  /** How many classes the labels count: 10 for digits. */
  readonly classes: number;
  /** Samples. */
  readonly count: number;
  /**
   * [count, rows × columns], row by row from the top left, 0 background to 255 ink. Bytes take an eighth of the memory
   * of doubles; `PIXEL_VALUES` says what a byte is worth in a computation.
   */
  readonly inputs: Uint8Array;
  /** [count], 0 to classes − 1. */
  readonly labels: Uint8Array;
}

/** The pixels of one sample: a view, not a copy. */
export function imageAt(dataset: ImageDataset, index: number): Uint8Array {
  const size = dataset.image.rows * dataset.image.columns;
  return dataset.inputs.subarray(index * size, (index + 1) * size);
}

/** A training and a test set of one origin. */
export interface DatasetPair {
  readonly train: ImageDataset;
  readonly test: ImageDataset;
}
