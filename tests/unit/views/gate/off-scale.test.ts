import { expect, it } from 'vitest';
import { offScale } from '#views/gate/off-scale.ts';

it('marks a handle whose number lies beyond its scale on the side where it lies', () => {
  expect(offScale(100, 20, true, 11)).toBe('M111 15v10l5 -5Z');
  expect(offScale(100, 20, false, 11)).toBe('M89 15v10l-5 -5Z');
});
