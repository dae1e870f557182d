import { readLocalMnist } from '../../../scripts/notebook/local-mnist.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { notebookDraws, type NotebookDraws } from '#learning/notebook-draws.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { TrainingData } from '#learning/samples.ts';
import type { EpochOutcome, Trainer } from '#learning/trainer.ts';
import type { TrainingState } from '#learning/training-state.ts';

export const mnistFolder = process.env['MNIST_DIR'] ?? '';

export async function mnist(): Promise<TrainingData> {
  const { train, test } = await readLocalMnist(mnistFolder);
  return { train, test, values: PIXEL_VALUES };
}

/** Runs one epoch to its end. */
export function runEpoch(trainer: Trainer): EpochOutcome {
  const epoch = trainer.epoch();
  let next = epoch.next();
  while (!next.done) next = epoch.next();
  return next.value;
}

/** Runs a trainer to its end. */
export function train(trainer: Trainer): EpochOutcome[] {
  const outcomes: EpochOutcome[] = [];
  while (!trainer.done) {
    const outcome = runEpoch(trainer);
    outcomes.push(outcome);
    if (outcome.kind === 'diverged') break;
  }
  return outcomes;
}

export const drawsFor = (
  { train: { count }, test }: TrainingData,
  settings: NotebookSettings,
): NotebookDraws => notebookDraws(settings.seed, count, test.count, settings.precision);

export const trainerFor = (data: TrainingData, settings: NotebookSettings, state?: TrainingState): Trainer =>
  notebookTrainer({ settings, data, draws: drawsFor(data, settings), state });
