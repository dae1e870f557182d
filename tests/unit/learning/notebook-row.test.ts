import { describe, expect, it } from 'vitest';
import { fixed, notebookRow } from '#learning/notebook-row.ts';
import { numpyRows, published, publishedRows } from './notebook-reference.ts';

describe('a row of the notebook', () => {
  it.each(['mse', 'cross-entropy'] as const)('is written as published: %s', (loss) => {
    const written = numpyRows(loss).map((row) => notebookRow(row, 30));
    expect(written).toEqual(publishedRows(loss).map(published));
    expect(written).toHaveLength(30);
  });

  it.each([
    // What Python prints for format(value, '.2f') and '.0f'.
    [96.125, 2, '96.12'],
    [96.375, 2, '96.38'],
    [96.135, 2, '96.14'],
    [-0.125, 2, '-0.12'],
    [0.5, 0, '0'],
    [9.5, 0, '10'],
    [0.03125, 4, '0.0312'],
    [100, 2, '100.00'],
  ])('rounds %f to %i decimals as Python does', (value, digits, text) => {
    expect(fixed(value, digits)).toBe(text);
  });
});
