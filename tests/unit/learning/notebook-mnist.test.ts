import { describe, expect, it } from 'vitest';
import { notebookRow } from '#learning/notebook-row.ts';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { numpyRows, published, publishedRows } from './notebook-reference.ts';
import { drawsFor, kernels, mnist, mnistFolder, runEpoch, train, trainerFor } from './run-epochs.ts';
import { reference } from './notebook-reference.ts';

const TIMEOUT = 180_000;

describe.skipIf(!mnistFolder)('two epochs of the published notebook ($MNIST_DIR)', () => {
  it.each(['mse', 'cross-entropy'] as const)(
    'agree with NumPy to nine decimals and print as published, also when stopped and resumed in between, and on the kernels: %s',
    async (loss) => {
      const data = await mnist();
      const settings = { ...notebookDefaults(loss), epochs: 2 };
      expect([...drawsFor(data, settings).trainingSamples]).toEqual(reference.sixteenRandomIndices);

      const first = trainerFor(data, settings);
      runEpoch(first);
      // As IndexedDB would hand it back.
      const second = trainerFor(data, settings, { state: structuredClone(first.state) });
      train(second);
      const { rows } = second.state;
      // The kernels come to the same state, to the last bit.
      const fast = trainerFor(data, settings, { makeExecutor: kernels() });
      train(fast);
      expect(fast.state).toEqual(second.state);
      expect(rows.map((row) => notebookRow(row, 30))).toEqual(publishedRows(loss).slice(0, 2).map(published));
      rows.forEach((row, i) => {
        const numpy = numpyRows(loss)[i]!;
        expect(Math.abs(row.trainLoss - numpy.trainLoss)).toBeLessThan(1e-9);
        expect(Math.abs(row.testLoss - numpy.testLoss)).toBeLessThan(1e-9);
        expect([row.trainAccuracy, row.testAccuracy]).toEqual([numpy.trainAccuracy, numpy.testAccuracy]);
      });
    },
    TIMEOUT,
  );
});
