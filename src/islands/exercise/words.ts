import type { Bilingual } from '#notation/language.ts';

interface ExerciseWords {
  readonly notYet: string;
  readonly hints: readonly string[];
  readonly now: string;
  readonly goalReached: string;
  readonly goalOther: string;
  readonly goalOpen: string;
}

export const EXERCISE_WORDS: Bilingual<ExerciseWords> = {
  en: {
    notYet: 'Not yet. It is a product of three factors: signal, slope, and what went forward.',
    hints: [
      'Three factors: the signal that came back, the slope there, and what this weight multiplied on the way forward.',
      'The first two are the same as for the weight beside it. Only the third is another.',
    ],
    now: 'In the figure now:',
    goalReached: 'Reached.',
    goalOther: 'The other numbers have been changed; press “Published values” in the figure first.',
    goalOpen: 'Not yet.',
  },
  ko: {
    notYet: '아직 아닙니다. 신호, 기울기, 앞으로 간 값, 이렇게 세 인수의 곱입니다.',
    hints: [
      '인수는 셋입니다. 돌아온 신호, 그곳의 기울기, 순전파 때 이 가중치와 곱한 값을 곱하세요.',
      '앞의 두 인수는 옆 가중치와 같습니다. 세 번째만 다릅니다.',
    ],
    now: '지금 그림:',
    goalReached: '해냈습니다.',
    goalOther: '다른 수가 바뀌어 있습니다. 먼저 그림에서 “원문 값”을 누르세요.',
    goalOpen: '아직 아닙니다.',
  },
};
