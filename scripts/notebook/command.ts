import { DatasetError } from '#datasets/dataset-error.ts';
import type { DatasetPair } from '#datasets/dataset.ts';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { divergenceMessage } from '#learning/divergence.ts';
import { notebookDraws } from '#learning/notebook-draws.ts';
import { notebookRow } from '#learning/notebook-row.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import { readArguments, USAGE } from './arguments.ts';
import { findMnist, readLocalMnist } from './local-mnist.ts';

export interface Surroundings {
  /** Where MNIST may lie, in this order. */
  readonly folders: readonly string[];
  out(text: string): void;
  err(text: string): void;
}

/** Runs `npm run notebook` and returns its exit code: 0 done, 1 no data or diverged, 2 a mistake in the arguments. */
export async function notebookCommand(
  args: readonly string[],
  { folders, out, err }: Surroundings,
): Promise<number> {
  const command = readArguments(args);
  if (command.kind === 'help') {
    out(USAGE);
    return 0;
  }
  if (command.kind === 'mistake') {
    err(`${command.message}\n\n${USAGE}`);
    return 2;
  }
  const folder = findMnist(folders);
  if (folder === undefined) {
    err(`MNIST is in none of ${folders.join(', ')}: run "npm run data", or set MNIST_DIR to its folder.\n`);
    return 1;
  }
  try {
    return train(command.settings, await readLocalMnist(folder), { out, err });
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}

function train(
  settings: NotebookSettings,
  { train, test }: DatasetPair,
  { out, err }: Pick<Surroundings, 'out' | 'err'>,
): number {
  const data = { train, test, values: PIXEL_VALUES };
  const draws = notebookDraws(settings.seed, train.count, test.count, settings.precision);
  const trainer = notebookTrainer({ settings, data, draws });
  while (!trainer.done) {
    const epoch = trainer.epoch();
    let next = epoch.next();
    while (!next.done) next = epoch.next();
    if (next.value.kind === 'diverged') {
      err(`${divergenceMessage(next.value.divergence, 'en')}\n`);
      return 1;
    }
    out(`${notebookRow(next.value.row, settings.epochs)}\n`);
  }
  return 0;
}
