import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_ROWS } from '#scene/training/published-rows.ts';

interface Printed {
  readonly epoch: number;
  readonly trainLoss: string;
  readonly trainAccuracyPercent: string;
  readonly testLoss: string;
  readonly testAccuracyPercent: string;
}
const { published } = JSON.parse(
  readFileSync(new URL('../../../fixtures/notebook-784-64-16-10.json', import.meta.url), 'utf8'),
) as { published: Record<'mse' | 'crossEntropy', Printed[]> };

describe('the published rows beside which the page puts its own', () => {
  it.each([
    ['mse', published.mse],
    ['cross-entropy', published.crossEntropy],
  ] as const)('are those of the notebook, digit by digit: %s', (loss, printed) => {
    const expected = printed.map(
      ({ epoch, trainLoss, trainAccuracyPercent, testLoss, testAccuracyPercent }) => ({
        epoch,
        trainLoss,
        trainAccuracy: trainAccuracyPercent,
        testLoss,
        testAccuracy: testAccuracyPercent,
      }),
    );
    expect(expected).toHaveLength(30);
    expect(PUBLISHED_ROWS[loss]).toEqual(expected);
  });
});
