import type { Bilingual } from '#notation/language.ts';
import type { Heading } from './placement.ts';

interface DrawingWords {
  readonly headings: Readonly<Record<Heading, string>>;
  readonly target: string;
  /** Under a bias that does not learn. */
  readonly fixed: string;
  readonly drawing: string;
  readonly notYet: (symbol: string) => string;
  readonly edit: (symbol: string) => string;
  readonly problem: string;
}

export const DRAWING_WORDS: Bilingual<DrawingWords> = {
  en: {
    headings: {
      inputs: 'inputs',
      weights: 'weights',
      hidden: 'hidden',
      outputs: 'outputs',
      errors: 'errors',
      total: 'total',
    },
    target: 'target',
    fixed: 'fixed',
    drawing: 'The 2-2-2 network',
    notYet: (symbol) => `${symbol}: not computed yet`,
    edit: (symbol) => `${symbol}, can be changed`,
    problem: 'Write a number between −1000 and 1000, like 0.45.',
  },
  ko: {
    headings: {
      inputs: '입력',
      weights: '가중치',
      hidden: '은닉층',
      outputs: '출력',
      errors: '오차',
      total: '합',
    },
    target: '정답',
    fixed: '고정',
    drawing: '2-2-2 신경망',
    notYet: (symbol) => `${symbol}: 아직 계산하지 않음`,
    edit: (symbol) => `${symbol}, 바꿀 수 있음`,
    problem: '−1000에서 1000 사이의 수를 0.45처럼 적으세요.',
  },
};
