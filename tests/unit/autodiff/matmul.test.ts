import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OPS } from '#autodiff/ops/index.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { zeros, type Tensor } from '#numeric/tensor.ts';

type At = (row: number, column: number) => number;

/** A random matrix in which about a third of the numbers are 0, as pixels are. */
function random(rows: number, columns: number, seed: number): Tensor {
  const stream = LegacyRandom.seed(seed);
  const data = Float64Array.from({ length: rows * columns }, () =>
    stream.random() < 1 / 3 ? 0 : stream.randn(),
  );
  return { shape: [rows, columns], data };
}
const at =
  ({ shape, data }: Tensor): At =>
  (row, column) =>
    data[row * shape[1]! + column]!;
const turned =
  (of: At): At =>
  (row, column) =>
    of(column, row);

/** The sum over `inner` for each place, term after term from 0. */
function bySums(rows: number, columns: number, inner: number, left: At, right: At): Tensor {
  const product = zeros([rows, columns]);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let p = 0; p < inner; p++) sum += left(i, p) * right(p, j);
      product.data[i * columns + j] = sum;
    }
  return product;
}

const size = fc.integer({ min: 1, max: 13 });

it.each(['matmul', 'matmulTransposedLeft', 'matmulTransposedRight'] as const)(
  '%s adds its terms in order, bit for bit, whatever the sizes',
  (op) => {
    fc.assert(
      fc.property(size, size, size, fc.nat(1000), (rows, inner, columns, seed) => {
        const A = op === 'matmulTransposedLeft' ? random(inner, rows, seed) : random(rows, inner, seed);
        const B =
          op === 'matmulTransposedRight'
            ? random(columns, inner, seed + 1)
            : random(inner, columns, seed + 1);
        const left = op === 'matmulTransposedLeft' ? turned(at(A)) : at(A);
        const right = op === 'matmulTransposedRight' ? turned(at(B)) : at(B);
        const out = { shape: [rows, columns], data: new Float64Array(rows * columns).fill(NaN) };
        OPS[op].value(out, [A, B], 0);
        expect(out).toEqual(bySums(rows, columns, inner, left, right));
      }),
      { seed: 3, numRuns: 200 },
    );
  },
);
