import type { Language } from '#notation/language.ts';
import type { Engine } from '../kernel-modules.ts';
import { problemOf, trainingMessage, type TrainingProblem } from '../problem.ts';

/** Why an epoch was not timed: plain data, so that a worker can post it. */
export type BenchProblem =
  | TrainingProblem
  /** The engine that was asked for cannot run here. */
  | { readonly code: 'no-engine'; readonly engine: Engine }
  /** Something became no finite number: what is timed afterwards would not be training. */
  | { readonly code: 'diverged'; readonly variable: string }
  /** The client was closed before the answer came. */
  | { readonly code: 'closed' };

type OwnCode = 'no-engine' | 'diverged' | 'closed';
type Messages = {
  readonly [Code in OwnCode]: Readonly<
    Record<Language, (problem: Extract<BenchProblem, { code: Code }>) => string>
  >;
};

const MESSAGES: Messages = {
  'no-engine': {
    en: ({ engine }) => `The engine ${engine} cannot run in this browser. Choose another.`,
    ko: ({ engine }) => `이 브라우저에서는 ${engine} 엔진을 실행할 수 없습니다. 다른 엔진을 고르세요.`,
  },
  diverged: {
    en: ({ variable }) => `${variable} is no longer a finite number, so nothing was timed. Measure again.`,
    ko: ({ variable }) =>
      `${variable} 값이 더는 유한한 수가 아니어서 시간을 재지 않았습니다. 다시 측정하세요.`,
  },
  closed: {
    en: () => 'The measurement was stopped.',
    ko: () => '측정을 멈췄습니다.',
  },
};

const isOwn = (problem: BenchProblem): problem is Extract<BenchProblem, { code: OwnCode }> =>
  problem.code in MESSAGES;

/** The sentence for a problem that a reader sees. */
export function benchMessage(problem: BenchProblem, language: Language): string {
  if (!isOwn(problem)) return trainingMessage(problem, language);
  // The table's type pairs every code with its problem; the index by a union code loses that.
  const write = MESSAGES[problem.code][language] as (problem: BenchProblem) => string;
  return write(problem);
}

/** Carries a problem to where it is posted, and from the client to who has asked. */
export class BenchError extends Error {
  readonly problem: BenchProblem;

  constructor(problem: BenchProblem) {
    super(benchMessage(problem, 'en'));
    this.name = 'BenchError';
    this.problem = problem;
  }
}

/** Whatever was thrown, as a problem. */
export const benchProblemOf = (error: unknown): BenchProblem =>
  error instanceof BenchError ? error.problem : problemOf(error);
