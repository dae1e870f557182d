import { describe, expect, it } from 'vitest';
import type { Roofs } from '#scene/bench/roofline.ts';
import { rooflineChart } from '#views/bench/roofline-chart.ts';
import { tableRows } from '#views/bench/table-rows.ts';
import { threeDigits } from '#views/bench/words.ts';

const BOX = { width: 500, height: 400 };
const ROOFS: Roofs = {
  peaks: { float64: 10e9, float32: 20e9, 'float32-fused': 40e9 },
  memory: 10e9,
  cache: 40e9,
};
const ends = (path: string): number[] => path.match(/[\d.]+/g)!.map(Number);

describe('the roofline', () => {
  it('has slopes of one decade up a decade across that end under the highest level roof', () => {
    const { x, y, slopes } = rooflineChart(BOX, ROOFS, []);
    for (const { path, bytesPerSecond } of slopes) {
      const [x1, y1, x2, y2] = ends(path) as [number, number, number, number];
      expect(Math.log10(y.invert(y2) / y.invert(y1))).toBeCloseTo(Math.log10(x.invert(x2) / x.invert(x1)), 1);
      expect(y2).toBeCloseTo(y(40e9), 0);
      expect(x.invert(x2)).toBeCloseTo(40e9 / bytesPerSecond, 1);
    }
    expect(slopes.map(({ from }) => from)).toEqual(['memory', 'cache']);
  });

  it('has a level roof for each precision, from where the cache keeps up with it', () => {
    const { x, levels } = rooflineChart(BOX, ROOFS, []);
    expect(levels.map(({ module }) => module)).toEqual(['float64', 'float32', 'float32-fused']);
    expect(x.invert(ends(levels[2]!.path)[0]!)).toBeCloseTo(1, 1);
  });

  it('leaves out the plain roof of 32 bits where fusing gains nothing', () => {
    const peaks = { float64: 10e9, float32: 20e9, 'float32-fused': 21e9 };
    const { levels } = rooflineChart(BOX, { ...ROOFS, peaks }, []);
    expect(levels.map(({ module }) => module)).toEqual(['float64', 'float32-fused']);
  });

  it('holds every point, however slow or fast', () => {
    const points = [
      { id: 'deep/float32/1-worker', intensity: 250, speed: 3e6 },
      { id: 'reference/float32/1-worker', intensity: 0.02, speed: 4e12 },
    ] as const;
    const { x, y, left, bottom } = rooflineChart(BOX, ROOFS, points);
    for (const { intensity, speed } of points) {
      expect(x(intensity)).toBeGreaterThanOrEqual(left);
      expect(x(intensity)).toBeLessThanOrEqual(BOX.width);
      expect(y(speed)).toBeGreaterThanOrEqual(0);
      expect(y(speed)).toBeLessThanOrEqual(bottom);
    }
  });

  it('puts two numbers on either side of points that lie on one another, and moves no point', () => {
    const points = [
      { id: 'deep/float32/1-worker', intensity: 19, speed: 6e9 },
      { id: 'deep/float32/2-workers', intensity: 19, speed: 6.1e9 },
      { id: 'reference/float32/1-worker', intensity: 6, speed: 6e9 },
    ] as const;
    const { x, y, marks } = rooflineChart(BOX, ROOFS, points);
    expect(marks.map((mark) => mark.side)).toEqual([-1, 1, 1]);
    marks.forEach((mark, i) => {
      expect(mark.x).toBeCloseTo(x(points[i]!.intensity));
      expect(mark.y).toBeCloseTo(y(points[i]!.speed));
    });
  });

  it('has axes and no roof before anything is measured', () => {
    const { levels, slopes, xTicks, yTicks } = rooflineChart(BOX, undefined, []);
    expect([levels, slopes]).toEqual([[], []]);
    expect(xTicks).toEqual([0.1, 1, 10, 100]);
    expect(yTicks).toEqual([1e8, 1e9, 1e10, 1e11]);
  });
});

describe('the table of the bench', () => {
  const results = [
    { id: 'tfjs-fit', secondsPerEpoch: 9 },
    { id: 'numpy-notebook', secondsPerEpoch: 1.2 },
    { id: 'reference/float32/1-worker', secondsPerEpoch: 0.2, timesFasterThan: { 'numpy-notebook': 6.1 } },
    { id: 'deep/tfjs-tuned', secondsPerEpoch: 30 },
    { id: 'deep/float32/1-worker', secondsPerEpoch: 8, timesFasterThan: { 'numpy-float32': 0.9 } },
  ];

  it('lists what can be measured here, then the peers from the slowest on', () => {
    expect(tableRows('reference', results).map(({ id }) => id)).toEqual([
      'reference/float32/1-worker',
      'reference/float32/2-workers',
      'reference/float64/1-worker',
      'reference/float32/typescript',
      'tfjs-fit',
      'numpy-notebook',
    ]);
    expect(tableRows('deep', results).map(({ id }) => id)).toEqual([
      'deep/float32/1-worker',
      'deep/float32/2-workers',
      'deep/tfjs-tuned',
    ]);
  });

  it('says how many times as fast as NumPy as the bench says it, and else by the seconds of both', () => {
    const times = (id: string): number | undefined =>
      tableRows(id.startsWith('deep') ? 'deep' : 'reference', results).find((row) => row.id === id)!
        .timesNumpy;
    expect(times('reference/float32/1-worker')).toBe(6.1);
    expect(times('tfjs-fit')).toBeCloseTo(1.2 / 9);
    expect(times('deep/float32/1-worker')).toBe(0.9);
    expect(times('reference/float64/1-worker')).toBeUndefined();
    expect(times('deep/tfjs-tuned')).toBeUndefined();
  });

  it('writes three digits', () => {
    expect([0.33214, 1.2571, 12.3456, 123.456, 99.96, 12345.6].map(threeDigits)).toEqual([
      '0.332',
      '1.26',
      '12.3',
      '123',
      '100',
      '12,346',
    ]);
  });
});
