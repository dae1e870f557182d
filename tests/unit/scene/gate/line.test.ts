import { describe, expect, it } from 'vitest';
import { endsOf, REACH, weightsThrough, type Point } from '#scene/gate/line.ts';

const line = (w1: number, w2: number, b: number) => ({ w1, w2, b });

describe('the decision line', () => {
  it('runs from edge to edge of its square, and its sum is 0 at both ends', () => {
    for (const weights of [
      line(0.5, 0.5, -0.7),
      line(-0.5, -0.5, 0.7),
      line(1, 0, -0.5),
      line(0.3, -2, 0.4),
    ]) {
      const ends = endsOf(weights)!;
      for (const [x, y] of ends) {
        expect(weights.w1 * x + weights.w2 * y + weights.b).toBeCloseTo(0, 12);
        expect([x, y].some((v) => REACH.some((edge) => Math.abs(v - edge) < 1e-12))).toBe(true);
      }
    }
  });

  it('has the side that fires on its right', () => {
    for (const weights of [line(0.5, 0.5, -0.7), line(-0.5, -0.5, 0.7), line(0.2, -1, 0.3)]) {
      const [[x0, y0], [x1, y1]] = endsOf(weights)!;
      const [right, up] = [y1 - y0, -(x1 - x0)];
      const [x, y] = [(x0 + x1) / 2 + right, (y0 + y1) / 2 + up];
      expect(weights.w1 * x + weights.w2 * y + weights.b).toBeGreaterThan(0);
    }
  });

  it('is not there without weights, and not in the square when it passes by', () => {
    expect(endsOf(line(0, 0, 1))).toBeUndefined();
    expect(endsOf(line(0.5, 0.5, -5))).toBeUndefined();
    expect(endsOf(line(1, 0, -3))).toBeUndefined();
  });

  it('gives its weights back when it is laid through its own ends', () => {
    for (const weights of [
      line(0.5, 0.5, -0.7),
      line(-0.5, -0.5, 0.7),
      line(1, 0, -0.5),
      line(0.12, -0.3, 0.1),
    ])
      expect(weightsThrough(endsOf(weights)!, Math.hypot(weights.w1, weights.w2))).toEqual(weights);
  });

  it('turns its sides around when its ends change places', () => {
    const ends: readonly [Point, Point] = [
      [0, 0.5],
      [1, 0.5],
    ];
    expect(weightsThrough(ends, 1)).toEqual(line(0, -1, 0.5));
    expect(weightsThrough([ends[1], ends[0]], 1)).toEqual(line(0, 1, -0.5));
  });

  it('needs two points that are apart', () => {
    expect(
      weightsThrough(
        [
          [0.5, 0.5],
          [0.51, 0.5],
        ],
        1,
      ),
    ).toBeUndefined();
  });
});
