import { expect } from 'vitest';
import { notebookRow } from '#learning/notebook-row.ts';
import { notebookDefaults, type NotebookLoss } from '#learning/notebook-settings.ts';
import { numpyRows, published, publishedRows } from './notebook-reference.ts';
import { drawsFor, kernels, mnist, train, trainerFor } from './run-epochs.ts';

/** Generous: 30 epochs take ten seconds on one idle core. */
export const TIMEOUT = 900_000;

/**
 * Trains for 30 epochs as lesson 17 does, on the kernels, whose every bit is the reference's (two-epochs test); holds every row against
 * the published one and NumPy's, and gives what comes after.
 */
export async function thirtyEpochs(loss: NotebookLoss) {
  const data = await mnist();
  const settings = notebookDefaults(loss);
  const trainer = trainerFor(data, settings, { makeExecutor: kernels() });
  const outcomes = train(trainer);
  const { rows, parameters } = trainer.state;
  expect(rows.map((row) => notebookRow(row, 30))).toEqual(publishedRows(loss).map(published));
  numpyRows(loss).forEach((numpy, i) => {
    const row = rows[i]!;
    expect(Math.abs(row.trainLoss - numpy.trainLoss), `training loss ${i + 1}`).toBeLessThan(1e-12);
    expect(Math.abs(row.testLoss - numpy.testLoss), `test loss ${i + 1}`).toBeLessThan(1e-12);
    expect([row.trainAccuracy, row.testAccuracy]).toEqual([numpy.trainAccuracy, numpy.testAccuracy]);
  });
  const last = outcomes.at(-1)!;
  if (last.kind === 'diverged') throw new Error('The published run does not diverge.');
  const sums = [...parameters.values()].map(({ data: numbers }) => {
    let sum = 0;
    for (const value of numbers) sum += value;
    return sum;
  });
  return { data, draws: drawsFor(data, settings), predictions: last.testPredictions, sums };
}

export function expectSums(sums: number[], expected: number[]): void {
  expect(sums).toHaveLength(expected.length);
  expected.forEach((sum, i) => {
    expect(sums[i]).toBeCloseTo(sum, 7);
  });
}
