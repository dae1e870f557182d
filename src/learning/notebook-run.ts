import type { MakeExecutor } from './executor.ts';
import type { NotebookDraws } from './notebook-draws.ts';
import { notebookNetwork, NOTEBOOK_SIZES } from './notebook-network.ts';
import { settingMessage, settingProblems, type NotebookSettings } from './notebook-settings.ts';
import { referenceExecutor } from './reference-executor.ts';
import type { TrainingData } from './samples.ts';
import { Trainer } from './trainer.ts';
import { initialState, type TrainingState } from './training-state.ts';

export interface NotebookRunOptions {
  readonly settings: NotebookSettings;
  readonly data: TrainingData;
  /** Of the same seed, data and precision. */
  readonly draws: NotebookDraws;
  /** Where an earlier run stopped; from the beginning without it. */
  readonly state?: TrainingState | undefined;
  readonly makeExecutor?: MakeExecutor | undefined;
  readonly sizes?: readonly number[] | undefined;
}

/**
 * A trainer for one of the notebook's two runs.
 * @throws RangeError when a setting is out of its range
 */
export function notebookTrainer(options: NotebookRunOptions): Trainer {
  const { settings, data, draws, makeExecutor = referenceExecutor, sizes = NOTEBOOK_SIZES } = options;
  const [problem] = settingProblems(settings);
  if (problem) throw new RangeError(settingMessage(problem, 'en'));
  const { loss, precision, batch } = settings;
  const state = options.state ?? initialState(draws.parameters[loss], draws.shuffles[loss], data.train.count);
  const network = notebookNetwork(loss, sizes);
  const executor = makeExecutor({ network, data, precision, batch, parameters: state.parameters });
  return new Trainer(executor, data, settings, state);
}
