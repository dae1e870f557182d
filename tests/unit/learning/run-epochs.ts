import { readFileSync } from 'node:fs';
import { readLocalMnist } from '../../../scripts/notebook/local-mnist.ts';
import type { MakeExecutor } from '#learning/executor.ts';
import { kernelExecutor } from '#learning/kernel-executor.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { notebookDraws, type NotebookDraws } from '#learning/notebook-draws.ts';
import { notebookTrainer, type NotebookRunOptions } from '#learning/notebook-run.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { TrainingData } from '#learning/samples.ts';
import type { EpochOutcome, Trainer } from '#learning/trainer.ts';

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

export const trainerFor = (
  data: TrainingData,
  settings: NotebookSettings,
  { state, makeExecutor }: Pick<NotebookRunOptions, 'state' | 'makeExecutor'> = {},
): Trainer => notebookTrainer({ settings, data, draws: drawsFor(data, settings), state, makeExecutor });

/** What lesson 17 trains with in 64 bits where the browser has SIMD. */
export const kernels = (): MakeExecutor =>
  kernelExecutor(
    new WebAssembly.Module(readFileSync(new URL('../../../src/kernels/built/float64.wasm', import.meta.url))),
  );
