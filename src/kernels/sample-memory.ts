import type { Precision } from '#numeric/tensor.ts';
import type { SamplePlaces } from './compile/workbench.ts';
import { countNonzero, MOST_INPUTS, writeEntries } from './entries.ts';
import { bytesOf, type Arena } from './panels.ts';

/** Samples as they lie in a file: a row of bytes each. */
export interface Bytes {
  readonly count: number;
  /** [count, features] */
  readonly inputs: Uint8Array;
  /** [count], the class of each sample */
  readonly labels: Uint8Array;
}

/** Above this part of bytes that are not zero, reading all of them is faster than skipping the others. */
const DENSE = 0.5;
/** The table of what bytes stand for has a line of 8 bytes for each, whatever the precision (assembly/sparse.ts). */
const LINE = 8;

type Sets<Value> = Readonly<Record<'train' | 'test', Value>>;

/** The part of the kernels' memory in which the samples lie. */
export class SampleMemory {
  readonly places: Sets<SamplePlaces>;
  readonly #sets: Sets<Bytes>;
  readonly #precision: Precision;
  readonly #capacity: number;
  readonly #nonzero: Sets<number>;
  #order: Uint32Array | undefined;

  constructor(arena: Arena, sets: Sets<Bytes>, precision: Precision, capacity: number) {
    this.#sets = sets;
    this.#precision = precision;
    this.#capacity = capacity;
    this.#nonzero = { train: countNonzero(sets.train.inputs), test: countNonzero(sets.test.inputs) };
    const { inputs, count } = sets.train;
    const features = inputs.length / count;
    const isDense = features > MOST_INPUTS || this.#nonzero.train > DENSE * inputs.length;
    const order = arena.take(capacity * 4);
    const numbers = arena.take(256 * LINE);
    const place = (set: 'train' | 'test'): SamplePlaces => {
      const labels = arena.take(sets[set].count);
      return isDense
        ? { order, numbers, labels, bytes: arena.take(sets[set].inputs.length) }
        : {
            order,
            numbers,
            labels,
            entries: {
              starts: arena.take((sets[set].count + 1) * 4),
              entries: arena.take(this.#nonzero[set] * 4),
            },
          };
    };
    this.places = { train: place('train'), test: place('test') };
  }

  /** Writes all samples. @param values [256]: what each byte stands for */
  write(memory: ArrayBufferLike, values: Float64Array): void {
    const { order, numbers } = this.places.train;
    this.#order = new Uint32Array(memory, order, this.#capacity);
    const table = new DataView(memory, numbers, 256 * LINE);
    values.forEach((value, byte) => {
      if (bytesOf(this.#precision) === 8) table.setFloat64(byte * LINE, value, true);
      else table.setFloat32(byte * LINE, value, true);
    });
    for (const set of ['train', 'test'] as const) {
      const { inputs, labels, count } = this.#sets[set];
      const { labels: labelsAt, entries: place, bytes } = this.places[set];
      new Uint8Array(memory, labelsAt, count).set(labels);
      if (bytes !== undefined) new Uint8Array(memory, bytes, inputs.length).set(inputs);
      if (!place) continue;
      const starts = new Uint32Array(memory, place.starts, count + 1);
      writeEntries(
        inputs,
        inputs.length / count,
        starts,
        new Uint32Array(memory, place.entries, this.#nonzero[set]),
      );
    }
  }

  /** Says which samples are in the batch. */
  choose(samples: Int32Array): void {
    this.#order!.set(samples);
  }
}
