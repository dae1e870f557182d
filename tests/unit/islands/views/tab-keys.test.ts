import { expect, it } from 'vitest';
import { tabAfter } from '#islands/views/tab-keys.ts';

it('the arrow keys go round the tabs, Home and End to the first and the last', () => {
  expect(tabAfter('ArrowRight', 0, 7)).toBe(1);
  expect(tabAfter('ArrowRight', 6, 7)).toBe(0);
  expect(tabAfter('ArrowLeft', 0, 7)).toBe(6);
  expect(tabAfter('Home', 3, 7)).toBe(0);
  expect(tabAfter('End', 3, 7)).toBe(6);
});

it('other keys are left alone', () => {
  for (const key of ['Enter', ' ', 'Tab', 'a']) expect(tabAfter(key, 2, 7)).toBeUndefined();
});
