import { describe, expect, it } from 'vitest';
import { stretchesOfBatch } from '#scene/bench/meetings.ts';
import { countRows, pixelsOf, SIDE, skipLink } from '#scene/bench/skip.ts';

describe('a digit on its way into the first layer', () => {
  const digits = Array.from({ length: 10 }, (_, digit) => pixelsOf({ digit, hand: 3 }));

  it('gives the same sum to the last bit, whether zeros are multiplied or skipped', () => {
    for (const pixels of digits)
      for (const rows of [0, 9, 17, SIDE])
        expect(countRows(pixels, rows, 'skip').sum).toBe(countRows(pixels, rows, 'keep').sum);
  });

  it('takes 784 × 64 multiplications with all its pixels, and 64 for each that is not 0 without the others', () => {
    for (const pixels of digits) {
      expect(countRows(pixels, SIDE, 'keep').multiplications).toBe(50_176);
      const inked = [...pixels].filter((byte) => byte > 0).length;
      expect(inked).toBeGreaterThan(40);
      expect(countRows(pixels, SIDE, 'skip').multiplications).toBe(64 * inked);
    }
  });

  it('is another one for another digit and for another hand', () => {
    expect(new Set(digits.map((pixels) => pixels.join())).size).toBe(10);
    expect(pixelsOf({ digit: 4, hand: 0 })).not.toEqual(pixelsOf({ digit: 4, hand: 1 }));
  });

  it('has a link', () => {
    const scene = { digit: 5, hand: 2, zeros: 'keep', rows: 12 } as const;
    expect(skipLink.encode(scene)).toBe('v1;digit:5;hand:2;zeros:keep;rows:12');
    expect(skipLink.decode(skipLink.encode(scene)).state).toEqual(scene);
  });
});

describe('a batch of the published run for two workers', () => {
  it('has work to share between any two meetings but where the loss is computed, and few meetings', () => {
    const stretches = stretchesOfBatch();
    expect(stretches.length).toBeLessThanOrEqual(6);
    expect(stretches.filter(({ shared }) => shared === 0).length).toBeLessThanOrEqual(1);
    expect(stretches.reduce((sum, { shared }) => sum + shared, 0)).toBeGreaterThan(15);
  });
});
