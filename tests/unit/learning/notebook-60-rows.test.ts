import { describe, expect, it } from 'vitest';
import { wrongSamples } from '#learning/metrics.ts';
import { chooseWrong } from '#learning/notebook-draws.ts';
import { reference } from './notebook-reference.ts';
import { mnistFolder } from './run-epochs.ts';
import { expectSums, thirtyEpochs, TIMEOUT } from './thirty-epochs.ts';

describe.skipIf(!mnistFolder)('the 60 rows of the published notebook ($MNIST_DIR)', () => {
  it(
    'come out as printed with the mean squared error, and so do the digits that it gets right and wrong',
    async () => {
      const { data, draws, predictions, sums } = await thirtyEpochs('mse');
      expectSums(sums, reference.parameterSums.final.mse);
      const { labels } = data.test;
      expect([...draws.testSamples]).toEqual(reference.twentyFiveTestIndices);
      expect(reference.twentyFiveTestIndices.map((i) => predictions[i])).toEqual(
        reference.twentyFivePredictions,
      );
      expect(reference.twentyFiveTestIndices.map((i) => labels[i])).toEqual(reference.twentyFiveLabels);
      const wrong = wrongSamples(predictions, labels);
      expect(wrong).toHaveLength(reference.wrong.count);
      const chosen = [...chooseWrong(draws, wrong)];
      expect(chosen).toEqual(reference.wrong.twentyFiveIndices);
      expect(chosen.map((i) => predictions[i])).toEqual(reference.wrong.predictions);
      expect(chosen.map((i) => labels[i])).toEqual(reference.wrong.labels);
    },
    TIMEOUT,
  );
});
