import type { Bilingual } from '#notation/language.ts';
import type { Rates } from '#scene/clouds/confusion.ts';

interface ErrorWords {
  readonly table: string;
  /** Which points are counted. */
  readonly counted: (training: number, test: number) => string;
  readonly answer: (y: 0 | 1) => string;
  readonly label: string;
  readonly rates: Readonly<Record<keyof Rates, string>>;
  readonly all: string;
  /** Why there is no such number: its denominator is 0. */
  readonly none: Readonly<Record<Exclude<keyof Rates, 'accuracy'>, string>>;
}

export const ERROR_WORDS: Bilingual<ErrorWords> = {
  en: {
    table: 'Labels and answers, counted',
    counted: (training, test) =>
      test
        ? `The figure’s learned line: ${training} training and ${test} test points`
        : `The figure’s learned line: ${training} training points`,
    answer: (y) => `answer ${y}`,
    label: 'label',
    rates: { accuracy: 'accuracy', precision: 'precision', recall: 'recall' },
    all: 'all',
    none: {
      precision: 'none: no answer is 1',
      recall: 'none: no label is 1',
    },
  },
  ko: {
    table: '레이블과 답에 따라 센 점의 수',
    counted: (training, test) =>
      `그림의 학습한 직선: 훈련 점 ${training}개${test ? `, 테스트 점 ${test}개` : ''}`,
    answer: (y) => `답 ${y}`,
    label: '레이블',
    rates: { accuracy: '정확도', precision: '정밀도', recall: '재현율' },
    all: '전체',
    none: {
      precision: '없음: 1이라는 답이 없습니다',
      recall: '없음: 레이블 1이 없습니다',
    },
  },
};
