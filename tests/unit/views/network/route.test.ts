import { describe, expect, it } from 'vitest';
import { arrow, chevrons } from '#views/network/marks.ts';
import { along, bend, lengthOf, pathOf, reversed, straight } from '#views/network/route.ts';

const near = ([x, y]: readonly [number, number], [u, v]: readonly [number, number]): void => {
  expect(x).toBeCloseTo(u, 6);
  expect(y).toBeCloseTo(v, 6);
};

describe('a way through the drawing', () => {
  it('is as long as the distance where it is straight, longer where it bends', () => {
    expect(lengthOf(straight([0, 0], [30, 40]))).toBe(50);
    expect(lengthOf(bend([0, 0], [30, 0], 'x'))).toBeCloseTo(30);
    expect(lengthOf(bend([0, 0], [30, 40], 'x'))).toBeGreaterThan(50);
  });

  it('begins and ends where it should and arrives along its axis', () => {
    const route = bend([10, 20], [110, 80], 'x');
    near(along(route, 0).point, [10, 20]);
    near(along(route, lengthOf(route)).point, [110, 80]);
    expect(along(route, 0).direction[0]).toBeGreaterThan(0.99);
    expect(along(bend([10, 20], [110, 80], 'y'), 0).direction[1]).toBeGreaterThan(0.99);
  });

  it('is the same the other way round', () => {
    const route = bend([10, 20], [110, 80], 'x');
    expect(lengthOf(reversed(route))).toBeCloseTo(lengthOf(route));
    near(along(reversed(route), 30).point, along(route, lengthOf(route) - 30).point);
  });

  it('needs two points', () => {
    expect(() => along([[0, 0]], 0)).toThrow(RangeError);
  });

  it('is written with at most one decimal', () => {
    expect(pathOf(straight([0, 1.25], [2.04, 3]))).toBe('M0 1.3L2 3');
  });
});

describe('the marks on a way', () => {
  const tips = (path: string): number[] =>
    [...path.matchAll(/M\S+ \S+L(\S+) \S+L/g)].map(([, x]) => Number(x));

  it('are chevrons whose tips point where the gradient travels', () => {
    const path = chevrons(straight([100, 0], [0, 0]));
    const wings = [...path.matchAll(/M(\S+) \S+L(\S+) /g)].map(([, wing, tip]) => [
      Number(wing),
      Number(tip),
    ]);
    expect(wings.length).toBeGreaterThan(5);
    for (const [wing, tip] of wings) expect(tip).toBeLessThan(wing!);
  });

  it('keep their distance and stay on the way', () => {
    const all = tips(chevrons(straight([0, 0], [100, 0])));
    for (const [i, tip] of all.entries()) {
      expect(tip).toBeGreaterThanOrEqual(0);
      expect(tip).toBeLessThanOrEqual(100);
      if (i > 0) expect(tip - all[i - 1]!).toBeCloseTo(10, 1);
    }
  });

  it('are at least one, however short the way', () => {
    expect(tips(chevrons(straight([0, 0], [3, 0])))).toHaveLength(1);
  });

  it('end forward in a head at the very end', () => {
    const { line, head } = arrow(straight([0, 0], [100, 0]));
    expect(head.startsWith('M100 0L')).toBe(true);
    expect(line.startsWith('M0 0L')).toBe(true);
    expect(line.endsWith('L92 0')).toBe(true);
  });
});
