import type { DatasetPair } from '#datasets/dataset.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { DEEP, deepNetwork, deepStart } from '#learning/deep-network.ts';
import type { MakeExecutor } from '#learning/executor.ts';
import { notebookDraws } from '#learning/notebook-draws.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import { NOTEBOOK_RANGES, notebookDefaults } from '#learning/notebook-settings.ts';
import type { Competitor, Timed, Work } from './messages.ts';
import { BenchError } from './problem.ts';

/** What an epoch came to. */
export type Learned = Pick<Timed, 'images' | 'loss' | 'accuracy'>;

/** A network on its way: every call trains one more epoch, all of it. Throws a BenchError when training diverges. */
export type RunEpoch = () => Learned;

type Begin = (digits: DatasetPair, competitor: Competitor, makeExecutor: MakeExecutor) => RunEpoch;

/** Of the draws of every run, so that each competitor learns from the same samples in the same order. */
const SEED = 0;

/** The beginning of each work. */
export const RUNS: Readonly<Record<Work, Begin>> = { reference: referenceRun, deep: deepRun };

function referenceRun(
  { train, test }: DatasetPair,
  { precision }: Competitor,
  makeExecutor: MakeExecutor,
): RunEpoch {
  const { max: epochs } = NOTEBOOK_RANGES.epochs;
  const settings = { ...notebookDefaults('mse'), seed: SEED, epochs, precision };
  const draws = notebookDraws(SEED, train.count, test.count, precision);
  const data = { train, test, values: PIXEL_VALUES };
  const trainer = notebookTrainer({ settings, data, draws, makeExecutor });
  return () => {
    const epoch = trainer.epoch();
    let next = epoch.next();
    while (!next.done) next = epoch.next();
    if (next.value.kind === 'diverged')
      throw new BenchError({ code: 'diverged', variable: next.value.divergence.variable });
    const { trainLoss, trainAccuracy } = next.value.row;
    return { images: train.count, loss: trainLoss, accuracy: trainAccuracy };
  };
}

function deepRun(
  { train, test }: DatasetPair,
  { precision }: Competitor,
  makeExecutor: MakeExecutor,
): RunEpoch {
  const { batch, learningRate } = DEEP;
  const images = Math.min(DEEP.images, train.count);
  const random = LegacyRandom.seed(SEED);
  const executor = makeExecutor({
    network: deepNetwork(),
    data: { train, test, values: PIXEL_VALUES },
    precision,
    batch,
    parameters: deepStart(SEED, precision),
  });
  return () => {
    const order = random.permutation(images);
    let sum = 0;
    for (let from = 0; from < images; from += batch) {
      const indices = order.subarray(from, from + batch);
      const { loss, notFinite } = executor.step(indices, learningRate);
      if (notFinite) throw new BenchError({ code: 'diverged', variable: notFinite.variable });
      sum += loss * indices.length;
    }
    return { images, loss: sum / images, accuracy: undefined };
  };
}
