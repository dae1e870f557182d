import { expect, it } from 'vitest';
import { above } from '#views/gate/half-plane.ts';
import { sumText } from '#views/gate/texts.ts';

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

it('the side of a square that fires is cut off by the line', () => {
  expect(above(SQUARE, ([x]) => x - 0.25)).toEqual([
    [0.25, 0],
    [1, 0],
    [1, 1],
    [0.25, 1],
  ]);
  expect(above(SQUARE, ([x, y]) => x + y - 1.5)).toEqual([
    [1, 0.5],
    [1, 1],
    [0.5, 1],
  ]);
});

it('a square is all or nothing where no line cuts it', () => {
  expect(above(SQUARE, () => 1)).toEqual(SQUARE);
  expect(above(SQUARE, () => 0)).toEqual([]);
});

it('sums have four decimals, and what is next to 0 is not written as 0', () => {
  expect([-0.7, 0.30000000000000004, 1, 0].map(sumText)).toEqual(['−0.7000', '0.3000', '1.0000', '0.0000']);
  expect(sumText(2 ** -54)).toBe('5.551e−17');
});
