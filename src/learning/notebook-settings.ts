import type { Precision } from '#numeric/tensor.ts';

export type NotebookLoss = 'mse' | 'cross-entropy';

/** What a reader may change of the published run. */
export interface NotebookSettings {
  readonly loss: NotebookLoss;
  /** Of NumPy's legacy random stream. */
  readonly seed: number;
  readonly epochs: number;
  /** Samples for each update. */
  readonly batch: number;
  readonly learningRate: number;
  readonly precision: Precision;
}

type NumberSetting = 'seed' | 'epochs' | 'batch' | 'learningRate';

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export const NOTEBOOK_RANGES: Readonly<Record<NumberSetting, Range>> = {
  seed: { min: 0, max: 4294967295, whole: true },
  epochs: { min: 1, max: 100, whole: true },
  batch: { min: 1, max: 1024, whole: true },
  learningRate: { min: 1e-6, max: 1e308, whole: false },
};

/** The published run (784-64-16-10 notebook). */
export const notebookDefaults = (loss: NotebookLoss): NotebookSettings => ({
  loss,
  seed: 0,
  epochs: 30,
  batch: 128,
  learningRate: loss === 'mse' ? 3 : 0.5,
  precision: 'float64',
});

/** Whether every row of this run has a published row to stand beside. Fewer epochs are the first rows of the same run. */
export function isPublishedRun(settings: NotebookSettings): boolean {
  const { loss, seed, epochs, batch, learningRate, precision } = settings;
  const published = notebookDefaults(loss);
  return (
    seed === published.seed &&
    epochs <= published.epochs &&
    batch === published.batch &&
    learningRate === published.learningRate &&
    precision === published.precision
  );
}

/** A setting outside its range. */
export interface SettingProblem extends Range {
  readonly setting: NumberSetting;
  readonly found: number;
}

/** Every setting that is out of range; none for settings that can be trained with. */
export function settingProblems(settings: NotebookSettings): SettingProblem[] {
  return (Object.keys(NOTEBOOK_RANGES) as NumberSetting[]).flatMap((setting) => {
    const range = NOTEBOOK_RANGES[setting];
    const found = settings[setting];
    const fits = found >= range.min && found <= range.max && (!range.whole || Number.isInteger(found));
    return fits ? [] : [{ setting, found, ...range }];
  });
}

const NAMES: Readonly<Record<NumberSetting, Readonly<Record<'en' | 'ko', string>>>> = {
  seed: { en: 'The seed', ko: '시드는' },
  epochs: { en: 'The number of epochs', ko: '에포크 수는' },
  batch: { en: 'The batch size', ko: '배치 크기는' },
  learningRate: { en: 'The learning rate', ko: '학습률은' },
};

const MESSAGES: Readonly<Record<'en' | 'ko', (problem: SettingProblem) => string>> = {
  en: ({ setting, min, max, whole, found }) =>
    `${NAMES[setting].en} is a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not ${found}.`,
  ko: ({ setting, min, max, whole, found }) =>
    `${NAMES[setting].ko} ${min}부터 ${max}까지의 ${whole ? '정수' : '수'}여야 합니다. 지금 값: ${found}`,
};

/** The sentence that a reader sees. */
export const settingMessage = (problem: SettingProblem, language: 'en' | 'ko'): string =>
  MESSAGES[language](problem);
