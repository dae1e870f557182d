import type { Bilingual } from '#notation/language.ts';
import type { CloudKind } from '#scene/clouds/samples.ts';

interface CloudWords {
  readonly label: string;
  readonly clouds: string;
  readonly kinds: Readonly<Record<CloudKind, string>>;
  readonly fresh: string;
  readonly test: string;
  readonly tests: Readonly<Record<'hidden' | 'shown', string>>;
  readonly update: readonly [before: string, after: string];
  readonly points: string;
  readonly drag: string;
  readonly lines: string;
  readonly share: string;
  readonly data: string;
  /** What is given and what is answered, for `proseOf`. */
  readonly matrix: string;
  readonly ruleIs: string;
  readonly side: string;
  readonly slope: string;
  readonly height: string;
  readonly ruleProblem: string;
  readonly parameters: string;
  readonly counted: Readonly<Record<'training' | 'both', string>>;
  readonly rate: string;
  readonly rateProblem: string;
  readonly add: readonly [zero: string, one: string];
  readonly remove: string;
  readonly reset: string;
  readonly back: string;
  readonly step: string;
  readonly train: string;
  readonly pause: string;
}

export const CLOUD_WORDS: Bilingual<CloudWords> = {
  en: {
    label: 'A line learns two clouds of points',
    clouds: 'Clouds',
    kinds: { apart: 'apart', close: 'close' },
    fresh: 'New points',
    test: 'Test points',
    tests: { hidden: 'hidden', shown: 'shown' },
    update: ['Update ', ''],
    points: 'The points',
    drag: 'drag any of them',
    lines: 'Two lines',
    share: 'share of points that are right',
    data: 'The data',
    matrix: 'given: [x1], [x2], [t]; its answer: [y]',
    ruleIs: 'Your rule: 1 where',
    side: 'Which side of your rule is 1',
    slope: 'Slope of your rule',
    height: 'Height of your rule at x1 = 0',
    ruleProblem: 'Write a decimal number from −2.9 to 2.9, like 0.5.',
    parameters: 'What the line has learned, and its loss',
    counted: {
      training: 'The learned line has {trainRight} of {trainCount} training points right.',
      both: 'The learned line has {trainRight} of {trainCount} training points right, and {testRight} of {testCount} test points.',
    },
    rate: 'Learning rate',
    rateProblem: 'Write a decimal number from 0 to 10, like 0.5.',
    add: ['Add a 0', 'Add a 1'],
    remove: 'Remove the chosen one',
    reset: 'Back to the start of training',
    back: 'One update back',
    step: 'One update',
    train: 'Train',
    pause: 'Pause',
  },
  ko: {
    label: '두 무리의 점을 배우는 직선',
    clouds: '두 무리',
    kinds: { apart: '떨어짐', close: '가까움' },
    fresh: '점 새로 뽑기',
    test: '테스트 점',
    tests: { hidden: '감춤', shown: '보임' },
    update: ['갱신 ', '번'],
    points: '점',
    drag: '아무 점이나 끌어 보세요',
    lines: '두 직선',
    share: '맞힌 점의 비율',
    data: '데이터',
    matrix: '주어진 수 [x1], [x2], [t]와 낸 답 [y]',
    ruleIs: '내 규칙: 다음이면 1',
    side: '내 규칙에서 1인 쪽 바꾸기',
    slope: '내 규칙의 기울기',
    height: 'x1 = 0에서 내 규칙의 높이',
    ruleProblem: '−2.9에서 2.9까지의 소수를 0.5처럼 적으세요.',
    parameters: '직선이 배운 값과 손실',
    counted: {
      training: '학습한 직선은 훈련 점 {trainCount}개 가운데 {trainRight}개를 맞힙니다.',
      both: '학습한 직선은 훈련 점 {trainCount}개 가운데 {trainRight}개, 테스트 점 {testCount}개 가운데 {testRight}개를 맞힙니다.',
    },
    rate: '학습률',
    rateProblem: '0에서 10까지의 소수를 0.5처럼 적으세요.',
    add: ['0인 점 더하기', '1인 점 더하기'],
    remove: '고른 점 빼기',
    reset: '학습 처음으로',
    back: '갱신 한 번 뒤로',
    step: '갱신 한 번',
    train: '학습',
    pause: '일시정지',
  },
};
