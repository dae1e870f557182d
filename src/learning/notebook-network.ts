import type { NetworkSpec } from './network.ts';
import type { NotebookLoss } from './notebook-settings.ts';

/** 784 pixels, two hidden layers, ten digits. */
export const NOTEBOOK_SIZES: readonly number[] = [784, 64, 16, 10];

/** The network of the published notebook, with the gradients that it uses in place of its losses' own. */
export const notebookNetwork = (loss: NotebookLoss, sizes = NOTEBOOK_SIZES): NetworkSpec => ({
  sizes,
  activation: 'sigmoid',
  biases: 'neuron',
  loss:
    loss === 'mse'
      ? { op: 'meanSquaredError', gradient: 'meanSquaredErrorPublished' }
      : { op: 'crossEntropyBothWays', gradient: 'crossEntropyBothWaysPublished' },
});
