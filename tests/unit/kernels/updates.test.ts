import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { GuardedMemory, moduleOf } from './kernel-memory.ts';

const SHAPES: readonly (readonly [rows: number, columns: number])[] = [
  [1, 32],
  [2, 64],
  [7, 96],
  [90, 160],
];
const [RATE, BETA1, BETA2, POWER1, POWER2, EPSILON] = [0.25, 0.9, 0.999, 0.9 ** 3, 0.999 ** 3, 1e-8];

describe.each(KERNEL_MODULES)('Adam by a kernel, in %s', (name) => {
  const module = moduleOf(name);
  /** Adam on matrices of whole panels, since what is watched includes the padding. */
  function run(rows: number, columns: number, change: (g: Float64Array) => void) {
    const random = LegacyRandom.seed(rows);
    const memory = new GuardedMemory(name, module, 4);
    const draw = (): Float64Array => random.randn(rows * columns).map(Math.fround);
    const [w, g, m, v] = [draw(), draw(), draw(), draw().map(Math.abs)] as const;
    change(g);
    const all = [w, g, m, v].map((numbers) => memory.holding(rows, columns, numbers));
    const settings = memory.lines([RATE, BETA1, BETA2, POWER1, POWER2, EPSILON], 'float64');
    const [W, , M, V] = all as [typeof all[0], typeof all[0], typeof all[0], typeof all[0]]; // prettier-ignore
    const addresses = all.map(({ address }) => address);
    const watch = memory.kernels.adam(0, W.count, 0, rows, ...addresses, W.stride, settings);
    expect(memory.spoiled()).toBe(0);
    return { w, g, m, v, watch, got: [W, M, V].map((panels) => memory.read(panels, rows, columns)) };
  }

  it('moves every number as its formula says', () => {
    for (const [rows, columns] of SHAPES) {
      const { w, g, m, v, watch, got } = run(rows, columns, (gradients) => (gradients[0] = 0));
      const wrong: string[] = [];
      const [W, M, V] = got as [number[], number[], number[]];
      const near = (value: number, want: number, size: number): void => {
        const off = name === 'float64' ? 0 : 4 * 2 ** -23 * size;
        if (!(Math.abs(value - want) <= off)) wrong.push(`${value} for ${want}`);
      };
      for (let i = 0; i < w.length; i++) {
        const mean = BETA1 * m[i]! + (1 - BETA1) * g[i]!;
        const square = BETA2 * v[i]! + (1 - BETA2) * (g[i]! * g[i]!);
        near(M[i]!, mean, Math.abs(m[i]!) + Math.abs(g[i]!));
        near(V[i]!, square, square);
        const move = (RATE * (mean / (1 - POWER1))) / (Math.sqrt(square / (1 - POWER2)) + EPSILON);
        // The mean may be a difference: its error is that of what it is made of.
        const cancelled = (Math.abs(m[i]!) + Math.abs(g[i]!)) / (Math.abs(mean) || 1);
        near(W[i]!, w[i]! - move, Math.abs(w[i]!) + Math.abs(move) * (1 + cancelled));
      }
      expect(wrong).toEqual([]);
      expect(watch).toBe(0);
    }
  });

  it('says when a number is no longer finite', () => {
    for (const bad of [NaN, Infinity])
      for (const [rows, columns] of SHAPES)
        expect(run(rows, columns, (g) => (g[g.length - 1] = bad)).watch).toBeNaN();
  });
});
