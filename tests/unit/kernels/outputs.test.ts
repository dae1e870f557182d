import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { zeros } from '#numeric/tensor.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { predict } from '#learning/metrics.ts';
import { GuardedMemory, moduleOf } from './kernel-memory.ts';

const SHAPES: readonly (readonly [rows: number, classes: number])[] = [
  [1, 1],
  [3, 2],
  [7, 10],
  [128, 10],
  [5, 33],
  [31, 70],
  [300, 256],
];
const KINDS = {
  plain: (value: number) => value,
  zero: () => 0,
  denormal: (value: number) => value * 1e-310,
  infinite: (value: number) => (value > 1 ? Infinity : value < -1 ? -Infinity : value),
  'not a number': (value: number) => (Math.abs(value) > 2 ? NaN : value),
} as const;

describe.each(KERNEL_MODULES)('what the kernels make of the outputs in %s', (name) => {
  const module = moduleOf(name);
  const rounded = (values: Float64Array): Float64Array =>
    name === 'float64' ? values : values.map(Math.fround);

  describe.each(Object.entries(KINDS))('%s numbers', (_, made) => {
    it.each(SHAPES)('%d rows of %d', (rows, classes) => {
      const random = LegacyRandom.seed(rows + classes);
      const y = rounded(random.randn(rows * classes).map(made));
      const labels = Uint8Array.from({ length: 2 * rows }, (_, i) => (5 * i + 3) % classes);
      const order = Uint32Array.from({ length: rows }, (_, i) => 2 * rows - 1 - i);
      const memory = new GuardedMemory(name, module, 3);
      const { kernels } = memory;
      const [Y, T, D] = [
        memory.holding(rows, classes, y),
        memory.panels(rows, classes),
        memory.panels(rows, classes),
      ];
      const bytes = memory.words(new Uint32Array(Math.ceil(labels.length / 4)));
      new Uint8Array(memory.buffer, bytes, labels.length).set(labels);
      const words = memory.words(order);
      const found = memory.words(new Uint32Array(Math.ceil(rows / 4)));
      const sum = memory.words(new Uint32Array(2));

      // As two workers would.
      const half = Math.floor(rows / 4) * 2;
      const [yAt, tAt, dAt] = [Y, T, D].map(({ address, stride }) => [address, stride]) as [
        number[],
        number[],
        number[],
      ];
      for (const [from, to] of [
        [half, rows],
        [0, half],
      ] as const) {
        kernels.oneHot(from, to, words, bytes, classes, ...tAt);
        kernels.squaredErrorGradient(from, to, rows, ...yAt, ...tAt, classes, 1, ...dAt);
        kernels.largest(from, to, ...yAt, classes, found);
      }
      kernels.squaredError(rows, ...yAt, ...tAt, classes, sum);
      expect(memory.spoiled()).toBe(0);

      const t = new Float64Array(rows * classes);
      order.forEach((sample, row) => (t[row * classes + labels[sample]!] = 1));
      expect(memory.read(T, rows, classes)).toEqual([...t]);

      const [outputs, targets] = [y, t].map((data) => ({ shape: [rows, classes], data }));
      const [gradient, loss] = [zeros([rows, classes]), zeros([])];
      OPS.meanSquaredErrorPublished.value(gradient, [outputs!, targets!], 0);
      OPS.meanSquaredError.value(loss, [outputs!, targets!], 0);
      expect(new DataView(memory.buffer, sum).getFloat64(0, true)).toBe(loss.data[0]);
      memory.read(D, rows, classes).forEach((value, i) => {
        const want = gradient.data[i]!;
        // In float32 the difference, its double and the quotient are rounded: 2 units in the last place.
        if (name === 'float64' || !Number.isFinite(want)) expect(value).toBe(want);
        else expect(Math.abs(value - want)).toBeLessThanOrEqual(2 ** -22 * Math.abs(want) + 2 ** -148);
      });

      const predictions = new Uint8Array(rows);
      predict(outputs!, predictions);
      expect([...new Uint8Array(memory.buffer, found, rows)]).toEqual([...predictions]);
    });
  });
});
