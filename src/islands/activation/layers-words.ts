import type { Bilingual } from '#notation/language.ts';
import type { Between } from '#scene/activation/layers.ts';

interface LayersWords {
  readonly label: string;
  readonly between: string;
  readonly choices: Readonly<Record<Between, string>>;
  readonly output: string;
  readonly against: string;
  readonly two: string;
  readonly one: string;
  readonly multiplied: string;
  readonly parameterProblem: string;
  readonly reset: string;
  readonly equal: string;
  readonly bent: string;
}

export const LAYERS_WORDS: Bilingual<LayersWords> = {
  en: {
    label: 'Two layers, and one layer multiplied out of them',
    between: 'Between the layers',
    choices: { nothing: 'nothing', sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
    output: 'Output',
    against: 'drag x',
    two: 'Two layers',
    one: 'One layer',
    multiplied: 'multiplied out',
    parameterProblem: 'A number from −10 to 10.',
    reset: 'Start values',
    equal:
      'One weight [w] and one bias [b] do the work of all seven numbers. Change any of them: the two outputs stay equal at every [x].',
    bent: 'The same [w] and [b], but the hidden values have gone through a curve or a corner on the way. The products no longer gather into one line.',
  },
  ko: {
    label: '두 층과, 두 층을 곱해서 만든 한 층',
    between: '두 층 사이에',
    choices: { nothing: '없음', sigmoid: '시그모이드', tanh: 'tanh', relu: '렐루' },
    output: '출력',
    against: 'x를 끌어 보세요',
    two: '두 층',
    one: '한 층',
    multiplied: '곱해서 모은 것',
    parameterProblem: '−10부터 10까지의 수를 적으세요.',
    reset: '처음 값으로',
    equal:
      '가중치 [w] 하나와 편향 [b] 하나가 수 일곱 개의 일을 다 합니다. 어느 수를 바꾸어도 모든 [x]에서 두 출력이 같습니다.',
    bent: '[w]와 [b]는 그대로인데, 은닉층의 값이 굽거나 꺾인 함수를 지나갔습니다. 이제 곱을 모아도 직선 하나가 되지 않습니다.',
  },
};
