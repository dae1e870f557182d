import { describe, expect, it } from 'vitest';
import { placeFor } from '#scene/clouds/place.ts';
import { FURTHEST, type Sample } from '#scene/clouds/samples.ts';
import { cloudLink, MOST, samplesOf } from '#scene/clouds/scene.ts';

describe('the place of a point that is added', () => {
  it('is near the middle, above it for a 1 and below it for a 0', () => {
    expect(placeFor(1, [])).toEqual({ x1: 0, x2: 0.3, t: 1 });
    expect(placeFor(0, [])).toEqual({ x1: 0, x2: -0.3, t: 0 });
  });

  it('is on top of no other point, however many are added', () => {
    const points: Sample[] = [...samplesOf(cloudLink.initial).training];
    while (points.length < MOST) {
      const added = placeFor(1, points);
      for (const { x1, x2 } of points)
        expect(Math.hypot(x1 - added.x1, x2 - added.x2)).toBeGreaterThanOrEqual(0.5);
      expect(Math.max(Math.abs(added.x1), Math.abs(added.x2))).toBeLessThanOrEqual(FURTHEST);
      points.push(added);
    }
  });
});
