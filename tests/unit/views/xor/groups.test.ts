import { describe, expect, it } from 'vitest';
import { momentAt } from '#scene/xor/moment.ts';
import { ROWS } from '#scene/xor/net.ts';
import { recordingUpTo } from '#scene/xor/recording.ts';
import { boxOf, groupsOf } from '#views/xor/groups.ts';

/** Where the drawing puts the hidden layer: from −0.1 to 1.1 over 342 units, from (24, 2) on. */
const pointsAt = (seed: number, step: number) => {
  const { hidden } = momentAt(recordingUpTo('2-2-1', seed, 10_001), step, 3);
  return ROWS.map((name, r) => ({
    name,
    x: 24 + ((hidden[2 * r]! + 0.1) / 1.2) * 342,
    y: 344 - ((hidden[2 * r + 1]! + 0.1) / 1.2) * 342,
  }));
};
const STEPS = Array.from({ length: 201 }, (_, i) => i * 50);

describe('the labels of the rows in the plane of the hidden layer', () => {
  it.each([0, 3, 5, 8])('name every row once, whatever the moment, seed %i', (seed) => {
    for (const step of STEPS) {
      const rows = groupsOf(pointsAt(seed, step)).flatMap((label) => label.rows);
      expect([...rows].sort(), `update ${step}`).toEqual([...ROWS]);
    }
  });

  it.each([0, 3, 5, 8])('do not cover another row’s point or another label, seed %i', (seed) => {
    for (const step of STEPS) {
      const points = pointsAt(seed, step);
      const labels = groupsOf(points);
      for (const label of labels) {
        const { left, right, top, bottom } = boxOf(label);
        for (const { name, x, y } of points.filter((point) => point.name !== label.rows.at(-1))) {
          const inside = x > left && x < right && y > top && y < bottom;
          expect(inside, `update ${step}, the label of ${label.rows.join()} over ${name}`).toBe(false);
        }
        for (const other of labels.filter((own) => own !== label).map(boxOf)) {
          const over = left < other.right && other.left < right && top < other.bottom && other.top < bottom;
          expect(over, `update ${step}, two labels`).toBe(false);
        }
      }
    }
  });
});
