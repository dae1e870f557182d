import { describe, expect, it } from 'vitest';
import { exitOf, pathOf, within } from '#views/descent/path.ts';
import { planeOf } from '#views/plot/plane.ts';

/** One unit is ten on paper, the origin at (50, 50). */
const plane = planeOf([-5, 5], [-5, 5], { left: 0, top: 0, width: 100, height: 100 });

describe('a straight step on the map', () => {
  it('is kept whole where both ends are inside', () => {
    expect(within([-3, 4], [1, -1], 5)).toEqual([
      [-3, 4],
      [1, -1],
    ]);
  });

  it('is cut at the frame where it leads out, however far', () => {
    expect(within([0, 0], [10, 5], 5)).toEqual([
      [0, 0],
      [5, 2.5],
    ]);
    const far = within([0, 0], [2e15, -1e15], 5)!;
    expect(far[1][0]).toBeCloseTo(5, 9);
    expect(far[1][1]).toBeCloseTo(-2.5, 9);
  });

  it('is nothing where it passes by', () => {
    expect(within([6, 0], [7, 3], 5)).toBeUndefined();
    expect(within([6, 0], [6, 3], 5)).toBeUndefined();
    expect(within([0, 20], [20, 0], 5)).toBeUndefined();
  });
});

describe('a walk on the map', () => {
  it('is one line as long as it stays', () => {
    expect(
      pathOf(
        [
          [0, 0],
          [1, 1],
          [2, 0],
        ],
        plane,
        5,
      ),
    ).toBe('M50.0 50.0L60.0 40.0L70.0 50.0');
  });

  it('goes to the frame and comes back from it; what leads from outside to outside is not drawn', () => {
    const walk = [
      [0, 0],
      [10, 0],
      [-10, 0],
      [0, 0],
    ] as const;
    expect(pathOf(walk, plane, 5)).toBe('M50.0 50.0L100.0 50.0M0.0 50.0L50.0 50.0');
  });

  it('leaves with the update that leads out for the last time', () => {
    expect(
      exitOf(
        [
          [0, 0],
          [8, 0],
          [0, 0],
          [0, -9],
          [0, 40],
        ],
        5,
      ),
    ).toEqual({ at: [0, -5], way: [0, -1], update: 3 });
    expect(exitOf([[0, 0]], 5)).toBeUndefined();
  });
});
