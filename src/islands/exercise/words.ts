import type { Bilingual } from '#notation/language.ts';
import type { Slip } from '#scene/worked-example/slips.ts';

interface ExerciseWords {
  readonly answer: string;
  readonly check: string;
  readonly hint: string;
  readonly right: string;
  readonly notANumber: string;
  readonly notYet: string;
  readonly slips: Readonly<Record<Slip, string>>;
  readonly hints: readonly string[];
  readonly now: string;
  readonly goalReached: string;
  readonly goalOther: string;
  readonly goalOpen: string;
}

export const EXERCISE_WORDS: Bilingual<ExerciseWords> = {
  en: {
    answer: 'Your prediction',
    check: 'Check',
    hint: 'Hint',
    right: 'Right:',
    notANumber: 'That is not a number. Write it like 0.01.',
    notYet: 'Not yet. It is a product of three factors: signal, slope, and what went forward.',
    slips: {
      signal: 'The signal is missing: multiply by what came back to the neuron.',
      slope: 'The slope of the sigmoid is missing: what came back has to pass through it.',
      forward: 'The third factor is missing: what did the weight multiply on the way forward?',
      neighbour: 'That is the gradient of the weight beside it. What does this weight multiply?',
      path: 'That counts one path only. The neuron feeds both outputs.',
      sign: 'The size is right, the sign is not.',
      double: 'Twice too large: the ½ in the error and the 2 of its derivative cancel.',
      half: 'Half of it: the ½ in the error and the 2 of its derivative cancel, and the learning rate comes later, in the update.',
      rate: 'That is the length of the step. The learning rate comes later, in the update.',
    },
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
    answer: '예상한 값',
    check: '확인',
    hint: '힌트',
    right: '맞습니다:',
    notANumber: '수가 아닙니다. 0.01처럼 적으세요.',
    notYet: '아직 아닙니다. 신호, 기울기, 앞으로 간 값, 이렇게 세 인수의 곱입니다.',
    slips: {
      signal: '신호가 빠졌습니다. 뉴런까지 돌아온 값을 곱하세요.',
      slope: '시그모이드의 기울기가 빠졌습니다. 돌아온 값은 이 기울기를 지나야 합니다.',
      forward: '세 번째 인수가 빠졌습니다. 순전파 때 이 가중치는 무엇과 곱했을까요?',
      neighbour: '옆 가중치의 기울기입니다. 이 가중치는 무엇과 곱했을까요?',
      path: '길 하나만 셌습니다. 이 뉴런은 두 출력에 모두 이어져 있습니다.',
      sign: '크기는 맞지만 부호가 다릅니다.',
      double: '두 배가 되었습니다. 오차의 ½과 미분에서 나온 2가 서로 지워집니다.',
      half: '절반이 되었습니다. 오차의 ½과 미분에서 나온 2가 서로 지워지고, 학습률은 나중에 갱신할 때 곱합니다.',
      rate: '걸음의 길이를 구했습니다. 학습률은 나중에 갱신할 때 곱합니다.',
    },
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
