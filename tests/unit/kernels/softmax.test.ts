import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { zeros } from '#numeric/tensor.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { GuardedMemory, moduleOf } from './kernel-memory.ts';

const SHAPES: readonly (readonly [rows: number, classes: number])[] = [
  [1, 1],
  [3, 2],
  [7, 10],
  [128, 10],
  [5, 33],
  [31, 70],
];
/** How far apart the pre-activations are: where e^x is no normal number any more, and where it is 0. */
const SPREADS = [1, 100, 720, 760, 1e300];

describe.each(KERNEL_MODULES)('the softmax of the kernels in %s', (name) => {
  const module = moduleOf(name);
  const isExact = name === 'float64';
  const rounded = (values: Float64Array): Float64Array => (isExact ? values : values.map(Math.fround));

  function run(rows: number, classes: number, z: Float64Array) {
    const memory = new GuardedMemory(name, module, 1);
    const [Z, Y] = [memory.holding(rows, classes, z), memory.panels(rows, classes)];
    const half = Math.floor(rows / 4) * 2;
    for (const [from, to] of [
      [0, half],
      [half, rows],
    ] as const)
      // prettier-ignore
      memory.kernels.softmax(from, to, Z.address, Z.stride, classes, Y.address, Y.stride);
    expect(memory.spoiled()).toBe(0);
    const y = memory.read(Y, rows, classes);
    const t = Float64Array.from({ length: z.length }, (_, i) => +(i % classes === i % 3));
    const [T, D] = [memory.holding(rows, classes, t), memory.panels(rows, classes)];
    const places = [Y.address, Y.stride, T.address, T.stride, classes, D.address, D.stride];
    memory.kernels.crossEntropyGradient(0, rows, rows, ...places);
    expect(memory.spoiled()).toBe(0);
    return { y, t, d: memory.read(D, rows, classes) };
  }

  it.each(SPREADS)(
    isExact
      ? 'is that of the course to the last bit, spread %d'
      : 'is off by a few units in the last place, spread %d',
    (spread) => {
      const random = LegacyRandom.seed(8);
      for (const [rows, classes] of SHAPES) {
        const z = rounded(random.randn(rows * classes).map((value) => spread * value));
        if (!z.every(Number.isFinite)) continue;
        const tensor = { shape: [rows, classes], data: z };
        const want = zeros([rows, classes]);
        OPS.softmax.value(want, [tensor], 0);
        const { y, t, d } = run(rows, classes, z);
        const gradient = zeros([rows, classes]);
        OPS.softmaxCrossEntropyGradient.value(gradient, [tensor, { shape: [rows, classes], data: t }], 0);
        if (isExact) {
          expect(y).toEqual([...want.data]);
          expect(d).toEqual([...gradient.data]);
          continue;
        }
        // e^x is off by up to 3 units, a sum of n of them by n more, and by half of x where x = z − max has been rounded;
        // below 2^-126 e^x is no normal float.
        const unit = 2 ** -23;
        y.forEach((value, i) => {
          const probability = Math.max(want.data[i]!, 2 ** -126);
          const units = 8 + classes - Math.log(probability) / 2;
          expect(Math.abs(value - want.data[i]!)).toBeLessThan(units * unit * probability + 2 ** -125);
        });
        d.forEach((value, i) => {
          expect(Math.abs(value - gradient.data[i]!)).toBeLessThan(((8 + classes) * unit) / rows);
        });
      }
    },
  );

  it('of equal numbers is even, and of none that is finite no number', () => {
    expect(run(2, 4, new Float64Array(8)).y).toEqual(Array.from({ length: 8 }, () => 0.25));
    expect(run(2, 4, new Float64Array(8).fill(1e-40)).y).toEqual(Array.from({ length: 8 }, () => 0.25));
    for (const bad of [NaN, Infinity]) {
      const { y } = run(2, 2, Float64Array.of(bad, 1, 2, 2));
      expect(y.slice(0, 2).some(Number.isNaN)).toBe(true);
      expect(y.slice(2)).toEqual([0.5, 0.5]);
    }
    const [none, one] = run(1, 2, Float64Array.of(-Infinity, 3)).y;
    expect(none).toBeLessThan(2 ** -125);
    expect(one).toBe(1);
  });
});
