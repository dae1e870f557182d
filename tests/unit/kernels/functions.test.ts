import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { exp } from '#numeric/exp.ts';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { GuardedMemory, moduleOf } from './kernel-memory.ts';

const SPECIAL = [
  0, -0, 1, -1, 0.34657382965087890625, -0.3465738296508789, 1.0397207, 709.7, 709.9, -745.2, 1e-300,
];
const random = LegacyRandom.seed(9);
const PLAIN = [...random.randn(400).map((z) => 6 * z), ...random.randn(200).map((z) => 200 * z)];
const SIGMOID = 1, TANH = 2, RELU = 3, LEAKY = 4; // prettier-ignore

describe.each(KERNEL_MODULES)('the activations of the kernels in %s', (name) => {
  const module = moduleOf(name);
  const rounded = (z: number): number => (name === 'float64' ? z : Math.fround(z));
  /** f(Z + b) with one row a number, and what the kernel says of finite numbers. */
  function run(
    kind: number,
    numbers: readonly number[],
  ): { got: number[]; watch: number | undefined; z: number[] } {
    const memory = new GuardedMemory(name, module, 2);
    const z = numbers.map(rounded);
    const bias = memory.holding(0, 1, [0]);
    const Z = memory.holding(z.length, 1, z);
    // The padding of a row counts as numbers too: it is none of a column's vector only.
    for (const panels of [Z, bias]) clearVector(memory, panels.address, panels === Z ? z.length : 1);
    const watch = memory.kernels.activate(
      0,
      1,
      0,
      z.length,
      kind,
      Z.address,
      Z.stride,
      1,
      bias.address,
      0.01,
    );
    expect(memory.spoiled()).toBe(0);
    return { got: memory.read(Z, z.length, 1), watch, z };
  }
  function clearVector(memory: GuardedMemory, address: number, rows: number): void {
    for (let row = 0; row < rows; row++) {
      const bytes = name === 'float64' ? 8 : 4;
      new Uint8Array(memory.buffer, address + row * 128 + bytes, 16 - bytes).fill(0);
    }
  }
  /** In units in the last place of a float32, of the larger of the value and `least`. */
  const ulps = (got: number, want: number, least: number): number =>
    Math.abs(got - want) / (Math.max(Math.abs(want), least) * 2 ** -23);

  it(
    name === 'float64'
      ? 'have the sigmoid of the course to the last bit'
      : 'have the sigmoid to 4 units in the last place',
    () => {
      const { got, z } = run(SIGMOID, [...PLAIN, ...SPECIAL]);
      const want = z.map((value) => 1 / (1 + exp(-value)));
      if (name === 'float64') expect(got).toEqual(want);
      // Where the sigmoid itself is no normal float32 any more, the kernels' is none either.
      else
        for (const [i, value] of got.entries())
          if (want[i]! > 2 ** -126 || value > 2 ** -126) expect(ulps(value, want[i]!, 0)).toBeLessThan(4);
    },
  );

  it('have the same sigmoid in every column, with a bias or without', () => {
    const z = PLAIN.slice(0, 390).map(rounded);
    const alone = run(SIGMOID, z).got;
    for (const columns of [2, 3, 10, 39])
      for (const isBiased of [false, true]) {
        const memory = new GuardedMemory(name, module, 2);
        const rows = Math.floor(z.length / columns);
        const Z = memory.holding(rows, columns, z);
        const bias = memory.holding(0, columns, new Float64Array(columns));
        memory.kernels.activate(
          ...[0, Z.count, 0, rows, SIGMOID],
          ...[Z.address, Z.stride, columns, isBiased ? bias.address : 0, 0],
        );
        expect(memory.read(Z, rows, columns)).toEqual(alone.slice(0, rows * columns));
        expect(memory.spoiled()).toBe(0);
      }
  });

  it('have ReLU and leaky ReLU exactly', () => {
    const relu = run(RELU, [...PLAIN, ...SPECIAL]);
    expect(relu.got.map((a) => a + 0)).toEqual(relu.z.map((z) => (z > 0 ? z : 0)));
    const leaky = run(LEAKY, [...PLAIN, ...SPECIAL]);
    expect(leaky.got.map((a) => a + 0)).toEqual(
      leaky.z.map((z) => (z > 0 ? z : rounded(rounded(0.01) * z)) + 0),
    );
  });

  if (name !== 'float64')
    it('have tanh to 4 units in the last place', () => {
      const { got, z } = run(TANH, [...PLAIN, ...SPECIAL]);
      expect(Math.max(...got.map((a, i) => ulps(a, Math.tanh(z[i]!), 2 ** -126)))).toBeLessThan(4);
    });

  it('notice a pre-activation that is not finite', () => {
    expect(run(SIGMOID, PLAIN).watch).toBe(0);
    for (const bad of [NaN, Infinity, -Infinity]) expect(run(SIGMOID, [1, bad, 2]).watch).toBeNaN();
    const [one, none, nan] = run(SIGMOID, [Infinity, -Infinity, NaN]).got;
    expect([one, nan]).toEqual([1, NaN]);
    expect(none).toBeLessThan(2 ** -126);
  });

  it('carry a gradient back through the slope that the activation has', () => {
    const a = PLAIN.map((z) => rounded(1 / (1 + Math.exp(-z / 10))));
    const g = PLAIN.map(rounded);
    const slopes: [number, (a: number) => number][] = [
      [SIGMOID, (value) => value * rounded(1 - value)],
      [TANH, (value) => 1 - rounded(value * value)],
      [RELU, (value) => (value > 0 ? 1 : 0)],
      [LEAKY, (value) => (value > 0 ? 1 : rounded(0.01))],
    ];
    for (const [kind, slope] of slopes) {
      const memory = new GuardedMemory(name, module, 2);
      const G = memory.holding(g.length, 1, g);
      const A = memory.holding(a.length, 1, a);
      memory.kernels.throughActivation(
        0,
        1,
        0,
        g.length,
        kind,
        G.address,
        G.stride,
        1,
        A.address,
        A.stride,
        0.01,
      );
      expect(memory.read(G, g.length, 1)).toEqual(
        g.map((value, i) => rounded(value * rounded(slope(a[i]!)))),
      );
      expect(memory.spoiled()).toBe(0);
    }
  });
});

describe.each(KERNEL_MODULES)('the updates of the kernels in %s', (name) => {
  it('descend, and move as Adam does', () => {
    const memory = new GuardedMemory(name, moduleOf(name), 2);
    const [rows, columns] = [9, 41];
    const draw = (): number[] => [...random.randn(rows * columns)].map(Math.fround);
    const [w, g, m, v] = [draw(), draw(), draw(), draw().map(Math.abs)];
    const [W, G, M, V] = [w, g, m, v].map((numbers) => memory.holding(rows, columns, numbers));
    const settings = memory.lines([0.25, 0.9, 0.999, 0.9 ** 3, 0.999 ** 3, 1e-8], 'float64');
    const near = (got: readonly number[], want: readonly number[]): void => {
      if (name === 'float64') expect(got).toEqual(want);
      else got.forEach((value, i) => expect(Math.abs(value - want[i]!)).toBeLessThan(4e-6));
    };
    memory.kernels.descend(0, W!.count, 0, rows, W!.address, G!.address, W!.stride, settings);
    const after = w!.map((value, i) => value - 0.25 * g![i]!);
    near(memory.read(W!, rows, columns), after);
    const addresses = [W!, G!, M!, V!].map(({ address }) => address);
    memory.kernels.adam(0, W!.count, 0, rows, ...addresses, W!.stride, settings);
    const mean = m!.map((value, i) => 0.9 * value + (1 - 0.9) * g![i]!);
    const square = v!.map((value, i) => 0.999 * value + (1 - 0.999) * (g![i]! * g![i]!));
    near(memory.read(M!, rows, columns), mean);
    near(memory.read(V!, rows, columns), square);
    const moved = after.map((value, i) => {
      const [mHat, vHat] = [mean[i]! / (1 - 0.9 ** 3), square[i]! / (1 - 0.999 ** 3)];
      return value - (0.25 * mHat) / (Math.sqrt(vHat) + 1e-8);
    });
    near(memory.read(W!, rows, columns), moved);
    expect(memory.spoiled()).toBe(0);
  });
});
