import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { widthOf } from '#kernels/panels.ts';
import { GuardedMemory, moduleOf, precisionOf } from './kernel-memory.ts';

/** Around the sizes of a tile (6 and 4 rows) and of a block (128 terms), and some that chance has chosen. */
const SHAPES: readonly (readonly [rows: number, inner: number, columns: number])[] = [
  [1, 1, 1],
  [5, 129, 17],
  [6, 128, 32],
  [7, 127, 33],
  [13, 300, 10],
  [140, 31, 35],
  [257, 6, 50],
  [300, 300, 300],
  ...Array.from({ length: 6 }, (_, i): [number, number, number] => {
    const [rows, inner, columns] = LegacyRandom.seed(i).randint(1, 290, 3);
    return [rows!, inner!, columns!];
  }),
];
const KINDS = { plain: 1, zeros: 0, denormal: 1e-40, infinite: Infinity, NaN } as const;

/** Numbers as they come, some of them 0, and every seventh special. */
function draw(random: LegacyRandom, length: number, kind: keyof typeof KINDS): Float64Array {
  const numbers = random.randn(length).map(Math.fround);
  if (kind === 'zeros') return numbers.fill(0);
  return numbers.map((value, i) => (i % 5 === 0 ? 0 : i % 7 === 0 ? KINDS[kind] * value : value));
}

// `product` and `gradient` are compared with the plain sums in products.test.ts; tiles have to have their bits.
describe.each(KERNEL_MODULES)('a matrix turned round in %s', (name) => {
  it('has its numbers in their places, whoever turns which rows', () => {
    const random = LegacyRandom.seed(6);
    for (const [rows, columns] of SHAPES) {
      const memory = new GuardedMemory(name, moduleOf(name), 4);
      const numbers = draw(random, rows * columns, 'plain');
      const W = memory.holding(rows, columns, numbers);
      const turned = memory.panels(columns, rows);
      const middle = Math.floor(rows / 4) * 2;
      for (const [from, to] of [
        [0, middle],
        [middle, rows],
      ] as const)
        // prettier-ignore
        memory.kernels.transpose(from, to, W.address, W.stride, columns, turned.address, turned.stride);
      const want = Array.from(numbers, (_, i) => numbers[(i % rows) * columns + Math.floor(i / rows)]!);
      expect(memory.read(turned, columns, rows)).toEqual(want);
      expect(memory.spoiled()).toBe(0);
    }
  });
});

describe.each(KERNEL_MODULES)('large products, tile by tile, in %s', (name) => {
  const module = moduleOf(name);
  const halves = (columns: number): number => Math.ceil(columns / (widthOf(precisionOf(name)) / 2));

  it.each(Object.keys(KINDS) as (keyof typeof KINDS)[])(
    'have the bits of the sums in the order of their terms, %s numbers',
    (kind) => {
      const random = LegacyRandom.seed(4);
      for (const [rows, inner, columns] of kind === 'plain' ? SHAPES : SHAPES.slice(0, 7)) {
        const memory = new GuardedMemory(name, module, rows + inner > 300 ? 8 : 2);
        const A = memory.holding(rows, inner, draw(random, rows * inner, kind));
        const B = memory.holding(inner, columns, draw(random, inner * columns, 'plain'));
        const D = memory.holding(rows, columns, draw(random, rows * columns, 'plain'));
        const [plain, tiled] = [memory.panels(rows, columns), memory.panels(rows, columns)];
        const [sums, tiledSums] = [memory.panels(inner, columns), memory.panels(inner, columns)];
        const h = halves(columns);
        // As two workers share them: inner bounds are even.
        const [half, middle] = [rows, inner].map((count) => Math.floor(count / 4) * 2) as [number, number];
        const factors = [A.address, A.stride, inner, B.address, B.stride] as const;
        memory.kernels.product(0, h, 0, rows, ...factors, plain.address, plain.stride);
        memory.kernels.tiledProduct(0, h, 0, half, ...factors, tiled.address, tiled.stride);
        memory.kernels.tiledProduct(0, h, half, rows, ...factors, tiled.address, tiled.stride);
        expect(memory.read(tiled, rows, columns)).toEqual(memory.read(plain, rows, columns));
        const pair = [rows, A.address, A.stride, D.address, D.stride] as const;
        memory.kernels.gradient(0, h, 0, inner, ...pair, sums.address, sums.stride);
        memory.kernels.tiledGradient(0, h, 0, middle, ...pair, tiledSums.address, tiledSums.stride);
        memory.kernels.tiledGradient(0, h, middle, inner, ...pair, tiledSums.address, tiledSums.stride);
        expect(memory.read(tiledSums, inner, columns)).toEqual(memory.read(sums, inner, columns));
        expect(memory.spoiled()).toBe(0);
      }
    },
  );
});
