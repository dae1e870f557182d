import { DatasetError, datasetMessage, type DatasetProblem } from '#datasets/dataset-error.ts';
import { settingMessage, type SettingProblem } from '#learning/notebook-settings.ts';
import type { Language } from '#notation/language.ts';

/** Why there is no training: plain data, so that a worker can post it. */
export type TrainingProblem =
  | { readonly code: 'unreachable'; readonly file: string }
  | { readonly code: 'not-served'; readonly file: string; readonly status: number }
  | { readonly code: 'bad-manifest'; readonly file: string }
  | { readonly code: 'dataset'; readonly problem: DatasetProblem }
  | { readonly code: 'setting'; readonly problem: SettingProblem }
  /** There is no state to start from, or it is of another loss, seed or precision. */
  | { readonly code: 'no-state'; readonly from: 'checkpoint' | 'last-good' }
  | { readonly code: 'not-open' }
  | { readonly code: 'crashed'; readonly detail: string };

type Messages = {
  readonly [Code in TrainingProblem['code']]: Readonly<
    Record<Language, (problem: Extract<TrainingProblem, { code: Code }>) => string>
  >;
};

const MESSAGES: Messages = {
  unreachable: {
    en: ({ file }) => `${file} could not be fetched. Check the connection and try again.`,
    ko: ({ file }) => `${file}: 파일을 받지 못했습니다. 네트워크 연결을 확인하고 다시 시도하세요.`,
  },
  'not-served': {
    en: ({ file, status }) => `${file} could not be fetched: the server answered ${status}. Try again later.`,
    ko: ({ file, status }) => `${file}: 파일을 받지 못했습니다(서버 응답 ${status}). 나중에 다시 시도하세요.`,
  },
  'bad-manifest': {
    en: ({ file }) => `${file} is not a list of data files. The site has to be built again.`,
    ko: ({ file }) => `${file}: 데이터 파일 목록이 아닙니다. 사이트를 다시 빌드해야 합니다.`,
  },
  dataset: {
    en: ({ problem }) => datasetMessage(problem, 'en'),
    ko: ({ problem }) => datasetMessage(problem, 'ko'),
  },
  setting: {
    en: ({ problem }) => settingMessage(problem, 'en'),
    ko: ({ problem }) => settingMessage(problem, 'ko'),
  },
  'no-state': {
    en: ({ from }) =>
      from === 'checkpoint'
        ? 'No kept run fits these settings. Start from the beginning.'
        : 'There is no earlier epoch to go on from. Start from the beginning.',
    ko: ({ from }) =>
      from === 'checkpoint'
        ? '이 설정으로 저장해 둔 학습이 없습니다. 처음부터 시작하세요.'
        : '돌아갈 에포크가 아직 없습니다. 처음부터 시작하세요.',
  },
  'not-open': {
    en: () => 'Training was started before its data was asked for. Reload the page.',
    ko: () => '데이터를 요청하기 전에 학습을 시작했습니다. 페이지를 새로 고치세요.',
  },
  crashed: {
    en: ({ detail }) => `Training has broken off: ${detail}. Reload the page.`,
    ko: ({ detail }) => `학습이 중단되었습니다(${detail}). 페이지를 새로 고치세요.`,
  },
};

/** The sentence for a problem that a reader sees. */
export function trainingMessage(problem: TrainingProblem, language: Language): string {
  // The table's type pairs every code with its problem; the index by a union code loses that.
  const write = MESSAGES[problem.code][language] as (problem: TrainingProblem) => string;
  return write(problem);
}

/** Carries a problem to where it is posted. */
export class TrainingError extends Error {
  readonly problem: TrainingProblem;

  constructor(problem: TrainingProblem) {
    super(trainingMessage(problem, 'en'));
    this.name = 'TrainingError';
    this.problem = problem;
  }
}

/** Whatever was thrown, as a problem. */
export function problemOf(error: unknown): TrainingProblem {
  if (error instanceof TrainingError) return error.problem;
  if (error instanceof DatasetError) return { code: 'dataset', problem: error.problem };
  return { code: 'crashed', detail: error instanceof Error ? error.message : String(error) };
}
