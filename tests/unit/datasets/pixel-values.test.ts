import { expect, it } from 'vitest';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';

it('a byte is worth what NumPy gives for float32(byte) / float32(255)', () => {
  // (np.arange(256, dtype=np.uint8).astype(np.float32) / np.float32(255)).astype(np.float64)
  expect(PIXEL_VALUES).toHaveLength(256);
  expect(PIXEL_VALUES[0]).toBe(0);
  expect(PIXEL_VALUES[1]).toBe(0.003921568859368563);
  expect(PIXEL_VALUES[3]).toBe(0.0117647061124444);
  expect(PIXEL_VALUES[100]).toBe(0.3921568691730499);
  expect(PIXEL_VALUES[128]).toBe(0.501960813999176);
  expect(PIXEL_VALUES[254]).toBe(0.9960784316062927);
  expect(PIXEL_VALUES[255]).toBe(1);
  expect(PIXEL_VALUES.reduce((sum, value) => sum + value, 0)).toBe(128.0000025429763);
});
