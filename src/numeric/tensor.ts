/** The two precisions of the course: float64 reproduces NumPy's figures, float32 is what fast training uses. */
export type Precision = 'float64' | 'float32';
export type Numbers = Float64Array | Float32Array;
/** Sizes of the axes, outermost first. `[]` is a single number, `[rows, columns]` a matrix in row-major order. */
export type Shape = readonly number[];
export interface Tensor {
  readonly shape: Shape;
  readonly data: Numbers;
}

export const sizeOf = (shape: Shape): number => shape.reduce((product, axis) => product * axis, 1);

/** A tensor of zeros. */
export function zeros(shape: Shape, precision: Precision = 'float64'): Tensor {
  const length = sizeOf(shape);
  return { shape, data: precision === 'float64' ? new Float64Array(length) : new Float32Array(length) };
}

/** A single number as a tensor of shape `[]`. */
export const scalar = (value: number): Tensor => ({ shape: [], data: Float64Array.of(value) });

/** A matrix from its rows, all of the same length. */
export function matrix(rows: readonly (readonly number[])[]): Tensor {
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0)
    throw new RangeError(`Row ${ragged} has ${rows[ragged]!.length} numbers, row 0 has ${columns}.`);
  return { shape: [rows.length, columns], data: Float64Array.from(rows.flat()) };
}

/** The only number of a tensor that holds one. */
export function item(tensor: Tensor): number {
  if (tensor.data.length !== 1)
    throw new RangeError(`A tensor of shape [${tensor.shape.join(', ')}] is not one number.`);
  return tensor.data[0]!;
}

export const sameShape = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((axis, i) => axis === b[i]);
