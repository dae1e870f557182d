import { describe, expect, it } from 'vitest';
import { item, matrix, sameShape, scalar, sizeOf, zeros } from '#numeric/tensor.ts';

describe('a tensor', () => {
  it('has as many numbers as the product of its axes, and one if it has no axes', () => {
    expect(sizeOf([784, 64])).toBe(50_176);
    expect(sizeOf([])).toBe(1);
    expect(sizeOf([3, 0])).toBe(0);
  });

  it('of zeros comes in both precisions, float64 unless asked', () => {
    expect(zeros([2, 3])).toEqual({ shape: [2, 3], data: new Float64Array(6) });
    expect(zeros([2, 3], 'float32')).toEqual({ shape: [2, 3], data: new Float32Array(6) });
  });

  it('made of rows stores them one after the other', () => {
    const { shape, data } = matrix([[1, 2, 3], [4, 5, 6]]); // prettier-ignore
    expect(shape).toEqual([2, 3]);
    expect([...data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is not made of rows of different lengths, and the message says which row', () => {
    expect(() => matrix([[1, 2], [3, 4], [5]])).toThrow(
      new RangeError('Row 2 has 1 numbers, row 0 has 2.'),
    ); // prettier-ignore
  });

  it('of one number gives that number, whatever its axes', () => {
    expect(item(scalar(-0.5))).toBe(-0.5);
    expect(item(matrix([[7]]))).toBe(7);
  });

  it('of several numbers, or none, is not one number', () => {
    expect(() => item(zeros([2, 3]))).toThrow('A tensor of shape [2, 3] is not one number.');
    expect(() => item(zeros([0]))).toThrow(RangeError);
  });
});

it.each([
  [[], [], true],
  [[2, 3], [2, 3], true],
  [['N', 3], ['N', 3], true],
  [['N', 3], [1, 3], false],
  [[2, 3], [3, 2], false],
  [[2], [2, 1], false],
  [[], [1], false],
])('shapes %j and %j are the same: %s', (a, b, same) => {
  expect(sameShape(a, b)).toBe(same);
  expect(sameShape(b, a)).toBe(same);
});
