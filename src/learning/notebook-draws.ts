import { LegacyRandom, type LegacyRandomState } from '#numeric/random/legacy.ts';
import type { Precision } from '#numeric/tensor.ts';
import type { NotebookLoss } from './notebook-settings.ts';
import { NOTEBOOK_SIZES } from './notebook-network.ts';
import { normalParameters, type Parameters } from './parameters.ts';

/** Each of the notebook's two runs draws this many shuffles. */
const EPOCHS = 30;

/** Normal numbers that the notebook draws to test its layers: 5×2, 5×2, 5×3, 2×3, 3, 5×2 and 5×1. */
const LAYER_TESTS = 10 + 10 + 15 + 6 + 3 + 10 + 5;

/** Everything that the published notebook draws at random after `np.random.seed(seed)`. */
export interface NotebookDraws {
  /** Sixteen training samples to look at. A sample may come twice. */
  readonly trainingSamples: Int32Array;
  /** The weights and biases that each run starts from. */
  readonly parameters: Readonly<Record<NotebookLoss, Parameters>>;
  /** Where each run's first shuffle is drawn. */
  readonly shuffles: Readonly<Record<NotebookLoss, LegacyRandomState>>;
  /** Twenty-five test samples to try the trained network on. */
  readonly testSamples: Int32Array;
  /** Where the choice among the wrongly classified test samples is drawn. */
  readonly wrongSamples: LegacyRandomState;
}

/**
 * The draws in the notebook's order (reference file, `drawOrderAfterSeed`). The order is that of the whole notebook,
 * whatever part of it is run: cross-entropy shuffles after 30 shuffles of the mean squared error run, and the test
 * samples come after both, so 60 shuffles lie before them even when a run has fewer epochs, or more, or is the only one.
 */
export function notebookDraws(
  seed: number,
  trainCount: number,
  testCount: number,
  precision: Precision = 'float64',
  sizes = NOTEBOOK_SIZES,
): NotebookDraws {
  const random = LegacyRandom.seed(seed);
  const skipShuffles = (): void => {
    for (let epoch = 0; epoch < EPOCHS; epoch++) random.permutation(trainCount);
  };
  const trainingSamples = Int32Array.from(random.randint(0, trainCount, 16));
  random.randn(LAYER_TESTS);
  normalParameters(random, [2, 10, 5, 1]);
  const parameters = {
    mse: normalParameters(random, sizes, precision),
    'cross-entropy': normalParameters(random, sizes, precision),
  };
  const mse = random.state();
  skipShuffles();
  const crossEntropy = random.state();
  skipShuffles();
  const testSamples = random.choice(testCount, Math.min(25, testCount));
  return {
    trainingSamples,
    parameters,
    shuffles: { mse, 'cross-entropy': crossEntropy },
    testSamples,
    wrongSamples: random.state(),
  };
}

/** Twenty-five of the wrongly classified test samples, or all where there are fewer, in the notebook's random order. */
export function chooseWrong(draws: NotebookDraws, wrong: readonly number[]): Int32Array {
  return LegacyRandom.from(draws.wrongSamples).choice(wrong, Math.min(25, wrong.length));
}
