import { parseArgs } from 'node:util';
import {
  notebookDefaults,
  settingMessage,
  settingProblems,
  type NotebookLoss,
  type NotebookSettings,
} from '#learning/notebook-settings.ts';

const LOSSES: readonly string[] = ['mse', 'cross-entropy'] satisfies NotebookLoss[];

export const USAGE = `Usage: npm run notebook -- [--loss mse|cross-entropy] [--seed N] [--epochs N]

Trains the published 784-64-16-10 network on MNIST and prints the rows of the notebook.

  --loss mse|cross-entropy  which of the notebook's two runs (mse)
  --seed N                  for every random draw, 0 to 4294967295 (0, as published)
  --epochs N                how many epochs, 1 to 100 (30, as published)
  --help                    this text

MNIST is read from $MNIST_DIR, data/mnist or public/data/mnist; npm run data fetches it.
`;

export type Command =
  | { readonly kind: 'train'; readonly settings: NotebookSettings }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string };

/** What the command line asks for. */
export function readArguments(args: readonly string[]): Command {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        loss: { type: 'string', default: 'mse' },
        seed: { type: 'string' },
        epochs: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { kind: 'help' };
    if (!LOSSES.includes(values.loss))
      return mistake(`--loss is mse or cross-entropy, not "${values.loss}".`);
    const defaults = notebookDefaults(values.loss as NotebookLoss);
    const seed = values.seed === undefined ? defaults.seed : wholeNumber(values.seed);
    const epochs = values.epochs === undefined ? defaults.epochs : wholeNumber(values.epochs);
    const settings = { ...defaults, seed, epochs };
    const [problem] = settingProblems(settings);
    return problem ? mistake(settingMessage(problem, 'en')) : { kind: 'train', settings };
  } catch (error) {
    return mistake((error as Error).message);
  }
}

const mistake = (message: string): Command => ({ kind: 'mistake', message });

function wholeNumber(text: string): number {
  if (!/^\d+$/u.test(text)) throw new RangeError(`"${text}" is not a whole number.`);
  return Number(text);
}
