import { describe, expect, it } from 'vitest';
import { SURFACE_NAMES, type SurfaceName } from '#scene/surface/polynomials.ts';
import { heightOf, heightsAt, slopesOf, surfaceOf } from '#scene/surface/surface.ts';

/** Each surface and its gradient, worked out by hand. */
const BY_HAND: Readonly<
  Record<SurfaceName, (x: number, y: number) => [f: number, byX: number, byY: number]>
> = {
  bowl: (x, y) => [x * x + y * y, 2 * x, 2 * y],
  valley: (x, y) => [(x * x) / 20 + y * y, x / 10, 2 * y],
  saddle: (x, y) => [x * x - y * y, 2 * x, -2 * y],
  'two-minima': (x, y) => [(x * x - 4) ** 2 / 8 + x / 2 + y * y, (x * (x * x - 4)) / 2 + 0.5, 2 * y],
};
const AXIS = Array.from({ length: 11 }, (_, i) => i - 5 + 0.125);
const POINTS = AXIS.flatMap((x) => AXIS.map((y) => [x, y] as const));

describe.each(SURFACE_NAMES)('the surface %s', (name) => {
  const close = (value: number, expected: number): void =>
    expect(Math.abs(value - expected)).toBeLessThan(1e-13 * (1 + Math.abs(expected)));

  it('has the height and the gradient that are worked out by hand, at many points at once', () => {
    const [x0, x1] = [0, 1].map((i) => Float64Array.from(POINTS, (point) => point[i]!)) as [
      Float64Array,
      Float64Array,
    ];
    const { values, slopes } = heightsAt(name, x0, x1);
    expect(values).toHaveLength(POINTS.length);
    POINTS.forEach((point, i) => {
      const [f, byX, byY] = BY_HAND[name](...point);
      close(values[i]!, f);
      close(slopes[0][i]!, byX);
      close(slopes[1][i]!, byY);
    });
  });

  it('is the same one point at a time', () => {
    const [height, slopesAt] = [heightOf(name), slopesOf(name)];
    for (const point of POINTS) {
      const [f, byX, byY] = BY_HAND[name](...point);
      close(height(...point), f);
      slopesAt(point).forEach((slope, i) => close(slope, [byX, byY][i]!));
    }
  });

  it('names its gradients after its coordinates', () => {
    expect([...surfaceOf(name).program.gradients].filter(([x]) => /^x[01]$/.test(x))).toEqual([
      ['x0', 'df/dx0'],
      ['x1', 'df/dx1'],
    ]);
  });
});

it('of the two minima the left one is deeper', () => {
  const [height, slopesAt] = [heightOf('two-minima'), slopesOf('two-minima')];
  const floors = ([[-3, -1], [1, 3]] as const).map(([from, to]) => {
    let [low, high] = [from, to] as [number, number];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (slopesAt([middle, 0])[0] < 0) low = middle;
      else high = middle;
    }
    return { at: low, height: height(low, 0) };
  }); // prettier-ignore
  expect(floors[0]!.at).toBeCloseTo(-2.1149, 4);
  expect(floors[1]!.at).toBeCloseTo(1.8608, 4);
  expect(floors[0]!.height).toBeLessThan(floors[1]!.height - 1);
});
