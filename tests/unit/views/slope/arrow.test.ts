import { describe, expect, it } from 'vitest';
import { bigArrow } from '#views/slope/arrow.ts';

/** Where a path ends up: its first point. */
const first = (path: string): number[] => path.slice(1).split(/[ L]/).slice(0, 2).map(Number);

describe('the large arrow', () => {
  it('ends where its two parts lead: right for a slope along x0, up for one along x1', () => {
    const { head, parts } = bigArrow([100, 100], [6, 8])!;
    expect(first(head)).toEqual([130, 60]);
    expect(parts).toBe('M100 100h30.0v-40.0');
  });

  it('turns round with the gradient', () => {
    expect(first(bigArrow([100, 100], [-6, -8])!.head)).toEqual([70, 140]);
  });

  it('is not drawn where the surface is level, and never grows beyond its bound', () => {
    expect(bigArrow([100, 100], [0, 0])).toBeUndefined();
    expect(first(bigArrow([0, 0], [0, -1000])!.head)).toEqual([0, 72]);
  });
});
