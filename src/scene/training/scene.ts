import {
  NOTEBOOK_RANGES,
  notebookDefaults,
  type NotebookLoss,
  type NotebookSettings,
} from '#learning/notebook-settings.ts';
import { choiceField, codec, integerField, numberField, type Codec } from '../codec.ts';

/** All that a training figure's link can say; the loss is said by the figure's id. */
export interface TrainingScene {
  readonly seed: number;
  readonly epochs: number;
  readonly batch: number;
  readonly lr: number;
  readonly precision: 'float64' | 'float32';
}

/** `?train-mse=v1;seed:7;epochs:3` */
export function trainingLink(loss: NotebookLoss): Codec<TrainingScene> {
  const { seed, epochs, batch, learningRate, precision } = notebookDefaults(loss);
  const ranges = NOTEBOOK_RANGES;
  return codec<TrainingScene>('v1', {
    seed: integerField(seed, ranges.seed.min, ranges.seed.max),
    epochs: integerField(epochs, ranges.epochs.min, ranges.epochs.max),
    batch: integerField(batch, ranges.batch.min, ranges.batch.max),
    lr: numberField(learningRate, ranges.learningRate.min, ranges.learningRate.max),
    precision: choiceField(precision, ['float64', 'float32'] as const),
  });
}

export const settingsOf = (loss: NotebookLoss, { lr, ...scene }: TrainingScene): NotebookSettings => ({
  loss,
  learningRate: lr,
  ...scene,
});

export const sceneOf = ({
  seed,
  epochs,
  batch,
  learningRate,
  precision,
}: NotebookSettings): TrainingScene => ({
  seed,
  epochs,
  batch,
  lr: learningRate,
  precision,
});
