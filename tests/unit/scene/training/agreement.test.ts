import { describe, expect, it } from 'vitest';
import { isIdentical, printed } from '#scene/training/agreement.ts';

const row = {
  epoch: 1,
  trainLoss: 0.02642262,
  trainAccuracy: 0.83515,
  testLoss: 0.02547731,
  testAccuracy: 0.8425,
};
const published = {
  epoch: 1,
  trainLoss: '0.0264',
  trainAccuracy: '83.52',
  testLoss: '0.0255',
  testAccuracy: '84.25',
};

describe('a row', () => {
  it('is printed as the notebook prints it: losses with four decimals, accuracies in per cent with two', () => {
    expect(printed(row, 'trainLoss')).toBe('0.0264');
    expect(printed(row, 'trainAccuracy')).toBe('83.52');
    expect(printed(row, 'testAccuracy')).toBe('84.25');
  });

  it('is identical to the published one when all four numbers are printed alike', () => {
    expect(isIdentical(row, published)).toBe(true);
  });

  it.each([
    ['trainLoss', 0.02645001],
    ['trainAccuracy', 0.8351],
    ['testLoss', 0.0254],
    ['testAccuracy', 0.8426],
  ] as const)('is not identical when only %s differs in its last digit', (column, value) => {
    expect(isIdentical({ ...row, [column]: value }, published)).toBe(false);
  });

  it('is not identical when a number is not finite', () => {
    expect(isIdentical({ ...row, trainLoss: Number.NaN }, published)).toBe(false);
  });
});
