import type { Bilingual } from '#notation/language.ts';

/** What every question that a reader answers with a number has in common. */
interface AnswerWords {
  readonly answer: string;
  readonly check: string;
  readonly hint: string;
  readonly right: string;
  readonly notANumber: string;
  /** Checked with nothing typed. */
  readonly empty: string;
  /** The right answer with two digits. */
  readonly coarse: string;
}

export const ANSWER_WORDS: Bilingual<AnswerWords> = {
  en: {
    answer: 'Your prediction',
    check: 'Check',
    hint: 'Hint',
    right: 'Right:',
    notANumber: 'That is not a number. Write it like 0.01.',
    empty: 'Type a number first.',
    coarse: 'The way is right. Give three significant digits.',
  },
  ko: {
    answer: '예상한 값',
    check: '확인',
    hint: '힌트',
    right: '맞습니다:',
    notANumber: '수가 아닙니다. 0.01처럼 적으세요.',
    empty: '먼저 수를 적으세요.',
    coarse: '풀이는 맞았습니다. 유효숫자 세 자리까지 적으세요.',
  },
};

interface PredictWords {
  readonly title: string;
  readonly how: string;
  readonly shown: string;
  readonly noSlip: string;
  readonly show: string;
  readonly nothing: string;
  readonly goOn: string;
  readonly done: string;
  readonly score: string;
  readonly asked: string;
  readonly atOnce: string;
  readonly afterHints: string;
  readonly resetScore: string;
  readonly fresh: string;
  readonly seed: (seed: number) => string;
}

export const PREDICT_WORDS: Bilingual<PredictWords> = {
  en: {
    title: 'Predict before you see',
    how: 'The next step waits for your number. Three significant digits are enough.',
    shown: 'Shown:',
    noSlip: 'Not yet. None of the usual slips gives this number.',
    show: 'Show me',
    nothing: 'The next step computes no new number. Go on.',
    goOn: 'Go on',
    done: 'That was the last step.',
    score: 'Your score, kept in this browser only',
    asked: 'asked',
    atOnce: 'right at once',
    afterHints: 'right after hints or tries',
    resetScore: 'Reset score',
    fresh: 'Fresh numbers',
    seed: (seed) => `seed ${seed}`,
  },
  ko: {
    title: '보기 전에 예상하기',
    how: '다음 단계의 값을 먼저 적어 보세요. 유효숫자 세 자리면 됩니다.',
    shown: '답을 보았습니다:',
    noSlip: '아직 아닙니다. 흔한 실수로 나오는 값도 아닙니다.',
    show: '답 보기',
    nothing: '다음 단계에서는 새로 계산하는 값이 없습니다. 계속하세요.',
    goOn: '계속',
    done: '마지막 단계까지 마쳤습니다.',
    score: '점수(이 브라우저에만 저장)',
    asked: '문제',
    atOnce: '한 번에 맞음',
    afterHints: '힌트나 오답 뒤에 맞음',
    resetScore: '점수 지우기',
    fresh: '새 값으로',
    seed: (seed) => `시드 ${seed}`,
  },
};
