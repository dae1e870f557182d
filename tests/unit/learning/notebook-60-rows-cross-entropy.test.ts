import { describe, it } from 'vitest';
import { reference } from './notebook-reference.ts';
import { mnistFolder } from './run-epochs.ts';
import { expectSums, thirtyEpochs, TIMEOUT } from './thirty-epochs.ts';

// In a file of its own, so that both runs train at the same time.
describe.skipIf(!mnistFolder)('the 60 rows of the published notebook ($MNIST_DIR)', () => {
  it(
    'come out as printed with cross-entropy',
    async () => {
      const { sums } = await thirtyEpochs('cross-entropy');
      expectSums(sums, reference.parameterSums.final.ce);
    },
    TIMEOUT,
  );
});
