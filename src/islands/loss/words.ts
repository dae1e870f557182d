import type { Bilingual } from '#notation/language.ts';
import type { ExampleName } from '#scene/loss/losses.ts';

interface LossWords {
  readonly losses: string;
  readonly classes: string;
  readonly examples: Readonly<Record<ExampleName, string>>;
  readonly delta: string;
  /** What stands before and after the field of the probability on the target. */
  readonly onTarget: readonly [string, string];
  readonly probability: (prediction: string) => string;
  readonly probabilityProblem: string;
  readonly price: string;
  readonly startValues: string;
  /** Below the table: what its letters stand for. */
  readonly signs: string;
  readonly oneWeight: string;
  readonly weight: string;
  readonly weightProblem: string;
  readonly loss: string;
  readonly accuracy: string;
  readonly slope: string;
  readonly against: string;
  readonly samples: string;
  readonly unit: string;
  readonly unitIs: string;
  readonly start: string;
}

export const LOSS_WORDS: Bilingual<LossWords> = {
  en: {
    losses: 'Two predictions and their losses',
    classes: 'Classes',
    examples: { ten: 'ten classes', three: 'three classes' },
    delta: 'Added inside the logarithm',
    onTarget: ['', 'on the target'],
    probability: (prediction) => `${prediction}: probability on the target`,
    probabilityProblem: 'A probability is a number from 0 to 1, such as 0.6.',
    price: 'the price of a probability',
    startValues: 'Start values',
    signs: '[k] runs over the [K] classes, [c] is the right one; ln is the natural logarithm.',
    oneWeight: 'Loss and accuracy of one unit while its weight moves',
    weight: 'Weight',
    weightProblem: 'The weight goes from 0 to 4. Write it like 1.7.',
    loss: 'Loss',
    accuracy: 'accuracy',
    slope: 'slope',
    against: 'Against the weight',
    samples: 'Eight samples',
    unit: 'The unit',
    unitIs: '[y] = σ([w][x] − 4), target 1 filled',
    start: 'Back to w = 3',
  },
  ko: {
    losses: '두 예측과 손실',
    classes: '클래스 수',
    examples: { ten: '클래스 10개', three: '클래스 3개' },
    delta: '로그 안에 더하는 수',
    onTarget: ['정답에', ''],
    probability: (prediction) => `${prediction}: 정답에 준 확률`,
    probabilityProblem: '확률은 0부터 1까지의 수입니다. 0.6처럼 적으세요.',
    price: '확률을 손실로',
    startValues: '처음 값으로',
    signs: '[k]는 클래스 [K]개를 차례로 가리키고, [c]는 정답 클래스입니다. ln은 자연로그입니다.',
    oneWeight: '가중치 하나가 움직일 때 손실과 정확도',
    weight: '가중치',
    weightProblem: '가중치는 0부터 4까지입니다. 1.7처럼 적으세요.',
    loss: '손실',
    accuracy: '정확도',
    slope: '기울기',
    against: '가중치에 따라',
    samples: '샘플 8개',
    unit: '뉴런',
    unitIs: '[y] = σ([w][x] − 4), 정답이 1이면 채운 점',
    start: 'w = 3으로',
  },
};
