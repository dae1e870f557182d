import { zeros, type Precision, type Tensor } from '#numeric/tensor.ts';
import { emptyNonzero, type SparseTensor } from '#autodiff/ops/matmul-nonzero.ts';

/** Labelled samples as bytes, a row a sample: as they lie in a file. */
export interface Samples {
  readonly count: number;
  /** [count, features] */
  readonly inputs: Uint8Array;
  /** [count], the class of each sample */
  readonly labels: Uint8Array;
}

/** What a network learns from and what it is tested on. */
export interface TrainingData {
  readonly train: Samples;
  readonly test: Samples;
  /** [256]: the number that a byte of `inputs` stands for; 0 for 0. */
  readonly values: Float64Array;
}

/** Samples and where their bytes are not zero: looked up once, not for every batch. */
export interface IndexedSamples extends Samples {
  /** [count + 1]: the places of sample i stand from `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Which feature, ascending within a sample. */
  readonly places: Uint16Array | Int32Array;
}

export function indexed(samples: Samples): IndexedSamples {
  const { count, inputs } = samples;
  const features = inputs.length / count;
  const starts = new Int32Array(count + 1);
  const all = new (features <= 0x10000 ? Uint16Array : Int32Array)(inputs.length);
  let found = 0;
  for (let i = 0; i < count; i++) {
    for (let place = 0; place < features; place++)
      if (inputs[i * features + place] !== 0) all[found++] = place;
    starts[i + 1] = found;
  }
  return { ...samples, starts, places: all.slice(0, found) };
}

/** A batch of zeros, to be filled from samples. */
export function emptyInputs(batch: number, features: number, precision: Precision): SparseTensor {
  return { ...zeros([batch, features], precision), nonzero: emptyNonzero(batch, features) };
}

/** Samples `indices[0]`, `indices[1]`, … as numbers into X [indices.length, features], which held others or zeros. */
export function gatherInputs(
  X: SparseTensor,
  { inputs, starts, places }: IndexedSamples,
  indices: Int32Array,
  values: Float64Array,
): void {
  const { data, nonzero } = X;
  const features = X.shape[1]!;
  clear(X);
  let count = 0;
  for (let i = 0; i < indices.length; i++) {
    const sample = indices[i]!;
    const end = starts[sample + 1]!;
    for (let k = starts[sample]!; k < end; k++) {
      const place = places[k]!;
      const at = i * features + place;
      data[at] = values[inputs[sample * features + place]!]!;
      nonzero.places[count] = place;
      // As X holds it, which in float32 may be rounded.
      nonzero.values[count++] = data[at]!;
    }
    nonzero.starts[i + 1] = count;
  }
}

/** Only what is not zero needs to be overwritten. */
function clear({ shape, data, nonzero: { starts, places } }: SparseTensor): void {
  const [rows, features] = shape as [number, number];
  for (let i = 0; i < rows; i++)
    for (let k = starts[i]!; k < starts[i + 1]!; k++) data[i * features + places[k]!] = 0;
}

/** The labels of those samples as one-hot rows into T [indices.length, classes]. */
export function gatherTargets(T: Tensor, { labels }: Samples, indices: Int32Array): void {
  const classes = T.shape[1]!;
  T.data.fill(0);
  for (let i = 0; i < indices.length; i++) T.data[i * classes + labels[indices[i]!]!] = 1;
}
