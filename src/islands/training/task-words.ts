import type { Bilingual } from '#notation/language.ts';

interface TaskWords {
  readonly guess: string;
  readonly of: (count: string) => string;
  readonly hold: string;
  readonly held: (guess: string, rate: string) => string;
  readonly after: (right: string, guess: string, apart: string) => string;
  readonly afterDrawn: (right: string, all: string, percent: string, guessed: string) => string;
  readonly tooLate: string;
  readonly problem: string;
  readonly rates: { readonly set: string; readonly row: (name: string, done: number) => string };
  readonly names: readonly [string, string];
  readonly done: (first: string, second: string) => string;
  readonly otherwise: string;
}

export const TASK_WORDS: Bilingual<TaskWords> = {
  en: {
    guess: 'My guess',
    of: (count) => `of ${count}`,
    hold: 'Hold on to it',
    held: (guess, rate) =>
      `You say ${guess}. Now train at a learning rate of ${rate}; the first row decides.`,
    after: (right, guess, apart) => `It reads ${right}. You said ${guess}: ${apart} apart.`,
    afterDrawn: (right, all, percent, guessed) =>
      `It reads ${right} of ${all} drawn digits, ${percent} %. You said ${guessed} %.`,
    tooLate: 'The first row is there already. Press “Start over” in the figure to guess first.',
    problem: 'Write a whole number from 0 to 10000, like 5000.',
    rates: {
      set: 'learning rate 0.5, 3 epochs, all other settings as published',
      row: (name, done) => `${name}: ${done} of 3 epochs`,
    },
    names: ['squared error', 'cross-entropy'],
    done: (first, second) =>
      `After 3 epochs the squared error reads ${first} % of the test digits and cross-entropy ${second} %. The data, the start and the steps were alike; only the loss was not.`,
    otherwise: 'Both figures have to be trained with',
  },
  ko: {
    guess: '내 예상',
    of: (count) => `/ ${count}장`,
    hold: '정하기',
    held: (guess, rate) =>
      `${guess}장으로 예상했습니다. 이제 그림에서 학습률을 ${rate}에 맞추고 “학습”을 누르세요. 첫 행에 답이 나옵니다.`,
    after: (right, guess, apart) => `${right}장을 맞혔습니다. 예상은 ${guess}장, 차이는 ${apart}장입니다.`,
    afterDrawn: (right, all, percent, guessed) =>
      `직접 그린 숫자 ${all}장 가운데 ${right}장, ${percent}%를 맞혔습니다. 예상은 ${guessed}%입니다.`,
    tooLate: '첫 행이 벌써 나왔습니다. 그림에서 “처음부터”를 누른 다음 예상하세요.',
    problem: '0부터 10000까지의 정수를 5000처럼 적으세요.',
    rates: {
      set: '학습률 0.5, 에포크 3, 나머지는 원문대로',
      row: (name, done) => `${name}: 3에포크 중 ${done}에포크`,
    },
    names: ['제곱 오차', '교차 엔트로피'],
    done: (first, second) =>
      `3에포크 뒤에 제곱 오차는 테스트 숫자의 ${first}%를, 교차 엔트로피는 ${second}%를 맞혔습니다. 데이터도 출발점도 학습률도 같았습니다. 손실 함수만 달랐습니다.`,
    otherwise: '두 그림을 다음과 같이 학습시키세요.',
  },
};
