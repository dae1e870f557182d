import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { KERNEL_MODULES, type KernelModule } from '#kernels/kernels.ts';
import { widthOf } from '#kernels/panels.ts';
import { GuardedMemory, moduleOf, precisionOf } from './kernel-memory.ts';

const SHAPES: readonly (readonly [rows: number, inner: number, columns: number])[] = [
  [1, 1, 1],
  [2, 3, 1],
  [1, 300, 17],
  [300, 1, 33],
  [7, 64, 16],
  [5, 33, 10],
  [128, 65, 31],
  [96, 16, 128],
];
/** As large as they come; once is enough. */
const LARGE = [31, 300, 300] as const;
const shapesFor = (kind: Kind) => (kind === 'plain' ? [...SHAPES, LARGE] : SHAPES);

/** Numbers as they come, zeros, and the smallest and largest that there are. */
function draw(random: LegacyRandom, length: number, kind: Kind): Float64Array {
  const numbers = random.randn(length).map(Math.fround);
  if (kind === 'zeros') return numbers.fill(0);
  const special = { denormal: 1e-40, infinite: Infinity, NaN }[kind as 'denormal'];
  if (special !== undefined) for (let i = 0; i < length; i += 7) numbers[i] = special * (i % 2 ? -1 : 1);
  return numbers.map((value, i) => (i % 5 === 0 ? 0 : value));
}
const KINDS = ['plain', 'zeros', 'denormal', 'infinite', 'NaN'] as const;
type Kind = (typeof KINDS)[number];

/**
 * What is wrong with a kernel's Σ a·b, '' for nothing. In float64 it has to have the bits of the plain sum in the order of
 * the terms. In float32, where the sum here is as good as exact, it may be off by half a unit in the last place of Σ |a·b|
 * for each sum and each rounded product.
 */
function wrongSum(name: KernelModule, got: number, terms: readonly (readonly [number, number])[]): string {
  let sum = 0;
  let size = 0;
  for (const [a, b] of terms) {
    sum += a * b;
    size += Math.abs(a * b);
  }
  const off = (terms.length + 1) * (size * 2 ** -23 + 2 ** -149);
  const fits =
    name === 'float64' || !Number.isFinite(size) ? Object.is(got, sum) : Math.abs(got - sum) <= off;
  return fits ? '' : `${got} for ${sum}`;
}

const half = (columns: number, name: KernelModule): number =>
  Math.ceil(columns / (widthOf(precisionOf(name)) / 2));
const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe.each(KERNEL_MODULES)('the products of the kernels in %s', (name) => {
  const module = moduleOf(name);
  const none = (wrong: readonly string[]): void => expect(wrong.filter((text) => text !== '')).toEqual([]);

  it.each(KINDS)('multiply a batch by weights, %s numbers', (kind) => {
    const random = LegacyRandom.seed(1);
    for (const [rows, inner, columns] of shapesFor(kind)) {
      const wrong: string[] = [];
      const memory = new GuardedMemory(name, module, 2);
      const a = draw(random, rows * inner, kind);
      const b = draw(random, inner * columns, 'plain');
      const A = memory.holding(rows, inner, a);
      const B = memory.holding(inner, columns, b);
      const out = memory.panels(rows, columns);
      memory.kernels.product(
        ...[0, half(columns, name), 0, rows],
        ...[A.address, A.stride, inner, B.address, B.stride, out.address, out.stride],
      );
      memory.read(out, rows, columns).forEach((got, i) => {
        const [row, column] = [Math.floor(i / columns), i % columns];
        wrong.push(
          wrongSum(
            name,
            got,
            range(inner).map((k) => [a[row * inner + k]!, b[k * columns + column]!]),
          ),
        );
      });
      none(wrong);
      expect(memory.spoiled()).toBe(0);
    }
  });

  it.each(KINDS)('add up the gradient of weights over a batch, %s numbers', (kind) => {
    const random = LegacyRandom.seed(2);
    for (const [rows, inputs, columns] of shapesFor(kind)) {
      const wrong: string[] = [];
      const memory = new GuardedMemory(name, module, 2);
      const a = draw(random, rows * inputs, kind);
      const d = draw(random, rows * columns, 'plain');
      const A = memory.holding(rows, inputs, a);
      const D = memory.holding(rows, columns, d);
      const out = memory.panels(inputs, columns);
      memory.kernels.gradient(
        ...[0, half(columns, name), 0, inputs, rows],
        ...[A.address, A.stride, D.address, D.stride, out.address, out.stride],
      );
      memory.read(out, inputs, columns).forEach((got, i) => {
        const [input, column] = [Math.floor(i / columns), i % columns];
        wrong.push(
          wrongSum(
            name,
            got,
            range(rows).map((s) => [a[s * inputs + input]!, d[s * columns + column]!]),
          ),
        );
      });
      none(wrong);
      expect(memory.spoiled()).toBe(0);
    }
  });

  it('turn a matrix round and add its columns up', () => {
    const random = LegacyRandom.seed(3);
    for (const [rows, , columns] of SHAPES) {
      const wrong: string[] = [];
      const memory = new GuardedMemory(name, module, 2);
      const numbers = draw(random, rows * columns, 'plain');
      const W = memory.holding(rows, columns, numbers);
      const turned = memory.panels(columns, rows);
      memory.kernels.transpose(0, rows, W.address, W.stride, columns, turned.address, turned.stride);
      const expected = range(rows * columns).map((i) => numbers[(i % rows) * columns + Math.floor(i / rows)]);
      expect(memory.read(turned, columns, rows)).toEqual(expected);
      const sums = memory.panels(0, columns);
      memory.kernels.columnSums(0, W.count, rows, W.address, W.stride, sums.address);
      memory.read(sums, 1, columns).forEach((got, j) => {
        wrong.push(
          wrongSum(
            name,
            got,
            range(rows).map((i) => [numbers[i * columns + j]!, 1]),
          ),
        );
      });
      none(wrong);
      expect(memory.spoiled()).toBe(0);
    }
  });
});
