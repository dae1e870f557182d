import type { Numbers, Tensor } from '#numeric/tensor.ts';

/** Numbers that are not zero, in lists: those of row i stand from `starts[i]` up to, not including, `starts[i + 1]`. */
export interface Nonzero {
  readonly starts: Int32Array;
  /** Which column each is in, ascending within a row. */
  readonly places: Int32Array;
  readonly values: Float64Array;
}

/**
 * A matrix that comes with its nonzeros listed. Four fifths of MNIST's pixels are zero, and whoever fills a batch with
 * images passes over them anyway; products with the matrix need not look for the rest again.
 */
export interface SparseTensor extends Tensor {
  readonly nonzero: Nonzero;
}

/** Room for the nonzeros of a matrix in which all may be. */
export const emptyNonzero = (rows: number, columns: number): Nonzero => ({
  starts: new Int32Array(rows + 1),
  places: new Int32Array(rows * columns),
  values: new Float64Array(rows * columns),
});

export const nonzeroOf = (X: Tensor): Nonzero | undefined => (X as Partial<SparseTensor>).nonzero;

/** Makes `list` the one row of nonzeros among `count` numbers of `data`, `stride` apart from `first` on. */
export function collect(
  { starts, places, values }: Nonzero,
  data: Numbers,
  first: number,
  stride: number,
  count: number,
): void {
  let found = 0;
  for (let place = 0, at = first; place < count; place++, at += stride) {
    const value = data[at]!;
    if (value === 0) continue;
    places[found] = place;
    values[found++] = value;
  }
  starts[1] = found;
}

/** The same numbers column by column: the nonzeros of the transposed matrix. */
export function transposed({ starts, places, values }: Nonzero, columns: number): Nonzero {
  const count = starts.at(-1)!;
  const ends = new Int32Array(columns + 1);
  for (let k = 0; k < count; k++) ends[places[k]! + 1]!++;
  for (let column = 0; column < columns; column++) ends[column + 1]! += ends[column]!;
  const result = { starts: ends.slice(), places: new Int32Array(count), values: new Float64Array(count) };
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const to = ends[places[k]!]!++;
      result.places[to] = row;
      result.values[to] = values[k]!;
    }
  return result;
}
