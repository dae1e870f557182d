import { describe, expect, it } from 'vitest';
import { gridOf } from '#scene/descent/landscape.ts';
import { SURFACE_NAMES } from '#scene/surface/polynomials.ts';
import { downhill } from '#views/descent/arrows.ts';
import { contourPaths, LEVELS } from '#views/descent/contours.ts';
import { likePrinted } from '#views/descent/printed.ts';
import { powersBetween } from '#views/descent/ticks.ts';
import { planeOf } from '#views/plot/plane.ts';

/** One unit is ten on paper, the origin at (50, 50). */
const plane = planeOf([-5, 5], [-5, 5], { left: 0, top: 0, width: 100, height: 100 });
const pointsOf = (path: string): [number, number][] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('lines of equal height', () => {
  it('are circles on the bowl: 9 is three away from the middle', () => {
    const line = contourPaths('bowl', gridOf('bowl'), plane)[LEVELS.bowl.indexOf(9)]!;
    const points = pointsOf(line);
    expect(points.length).toBeGreaterThan(40);
    for (const [x, y] of points) expect(Math.hypot(x - 50, y - 50)).toBeCloseTo(30, 0);
  });

  it.each(SURFACE_NAMES)('have one path a level on the surface %s', (name) => {
    const paths = contourPaths(name, gridOf(name), plane);
    expect(paths).toHaveLength(LEVELS[name].length);
    for (const path of paths) expect(path).toMatch(/^M-?[\d.]+ -?[\d.]+L/);
  });
});

describe('an arrow on the map', () => {
  it('points downhill: from (3, 4) on the bowl to the lower left', () => {
    const { head, shaft } = downhill({ at: [3, 4], gradient: [6, 8] }, plane)!;
    const [tip] = pointsOf(head);
    // 5 + 2.1 · 10 long, around (80, 10), along (−0.6, 0.8) on paper.
    expect(tip).toEqual([72.2, 20.4]);
    expect(pointsOf(shaft)[0]).toEqual([87.8, -0.4]);
  });

  it('is none where the surface is level', () => {
    expect(downhill({ at: [0, 0], gradient: [0, 0] }, plane)).toBeUndefined();
  });
});

describe('the ticks of heights', () => {
  const written = (least: number, most: number) =>
    powersBetween(least, most).map(({ digits, power }) => digits + (power && `^${power}`));
  it('are 0 and powers of ten, fewer of them the further the plot goes', () => {
    expect(written(0, 30)).toEqual(['0', '1', '10']);
    expect(written(0, 7e26)).toEqual(['0', '10^7', '10^14', '10^21']);
    expect(written(-2e6, 30)).toEqual(['−100', '−10^4', '−10^6', '0']);
  });
});

describe('a published number', () => {
  it('is written as NumPy does, in parts', () => {
    expect(likePrinted(-6.111107928998789e-10)).toEqual({ digits: '−6.11110793', power: '−10' });
    expect(likePrinted(-2.999999939999995)).toEqual({ digits: '−2.99999994', power: '' });
    expect(likePrinted(-25898374737328.363)).toEqual({ digits: '−2.58983747', power: '13' });
  });
});
