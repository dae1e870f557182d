import type { Bilingual } from '#notation/language.ts';

interface XorWords {
  readonly figure: string;
  readonly ten: string;
  readonly net: string;
  readonly seed: string;
  readonly seedProblem: string;
  readonly nextSeed: string;
  readonly goTo: string;
  readonly stepProblem: string;
  readonly update: readonly [before: string, after: string];
  readonly plane: string;
  readonly hatched: string;
  readonly hidden: string;
  readonly bent: string;
  readonly neuron: string;
  readonly loss: string;
  readonly dragHandle: string;
  readonly solved: string;
  readonly open: string;
  readonly open1: (row: string) => string;
  readonly reset: string;
  readonly back: string;
  readonly train: string;
  readonly pause: string;
  readonly step: string;
  readonly to: (stop: string) => string;
  readonly noWorker: (detail: string) => string;
  readonly solvedOfTen: string;
  readonly asks: (seed: number) => string;
  readonly rowByRow: string;
  readonly layerByLayer: string;
  readonly seedSolved: string;
  readonly seedStuck: (one: string, two: string) => string;
  readonly seedOpen: string;
}

const inBrackets = (row: string): string => `(${[...row].join(', ')})`;

export const XOR_WORDS: Bilingual<XorWords> = {
  en: {
    figure: 'A network learns XOR',
    ten: 'Ten starts of one network, side by side',
    net: 'Network',
    seed: 'Seed',
    seedProblem: 'A seed is a whole number from 0 to 9999.',
    nextSeed: 'Next start',
    goTo: 'Go to update',
    stepProblem: 'An update is a whole number from 0 to 40,001.',
    update: ['After ', ' updates'],
    plane: 'The inputs',
    hatched: 'hatched: answers 1',
    hidden: 'The hidden layer',
    bent: 'the same plane, bent',
    neuron: 'A neuron of the last hidden layer',
    loss: 'The loss',
    dragHandle: 'drag or click: any moment',
    solved: 'All four rows are right. The loss is {L:.4}.',
    open: '{right} of 4 rows are right. The loss is {L:.4}.',
    open1: (row) => `Step through row ${row}`,
    reset: 'Back to the start of training',
    back: 'One update back',
    train: 'Train',
    pause: 'Pause',
    step: 'One update',
    to: (stop) => `To update ${stop}`,
    noWorker: (detail) =>
      `Training does not start in this browser (${detail}). What is computed so far stays; reload the page to try again.`,
    solvedOfTen: '{solved} of 10 have all four rows right',
    asks: (seed) => `The gradients of its rows, seed ${seed}`,
    rowByRow: 'gradient of each row’s own error; parameters move against the mean',
    layerByLayer: 'the largest gradient in each layer, sign left out',
    seedSolved:
      'Seed {seed} has all four rows right. Their gradients are small by now: hardly anything is left to correct. The loss is {L:.4}.',
    seedStuck: (one, two) =>
      `Seed {seed} gives rows ${inBrackets(one)} and ${inBrackets(two)} nearly the same output, {o1_${one}:.4} and {o1_${two}:.4}. Their gradients nearly cancel, and the means are close to 0. The loss is {L:.4}; ½ ln 2 is {least:.4}.`,
    seedOpen: 'Seed {seed} has {right} of 4 rows right so far. Its loss is {L:.4}.',
  },
  ko: {
    figure: 'XOR을 배우는 신경망',
    ten: '한 신경망의 출발점 열 개',
    net: '신경망',
    seed: '시드',
    seedProblem: '시드는 0에서 9999까지의 정수입니다.',
    nextSeed: '다음 출발점',
    goTo: '갱신 횟수',
    stepProblem: '갱신 횟수는 0에서 40,001까지의 정수입니다.',
    update: ['갱신 ', '번 뒤'],
    plane: '입력',
    hatched: '빗금: 1이라고 답함',
    hidden: '은닉층',
    bent: '같은 평면이 구부러진 모습',
    neuron: '마지막 은닉층의 뉴런',
    loss: '손실',
    dragHandle: '끌거나 눌러 아무 순간으로',
    solved: '네 행이 모두 맞습니다. 손실은 {L:.4}입니다.',
    open: '4행 가운데 {right}행이 맞습니다. 손실은 {L:.4}입니다.',
    open1: (row) => `${row} 행을 한 단계씩 보기`,
    reset: '출발점으로',
    back: '갱신 한 번 뒤로',
    train: '학습',
    pause: '일시정지',
    step: '갱신 한 번',
    to: (stop) => `끝까지: 갱신 ${stop}`,
    noWorker: (detail) =>
      `이 브라우저에서 학습을 시작하지 못했습니다(${detail}). 지금까지 계산한 값은 그대로 있습니다. 페이지를 새로 고쳐 보세요.`,
    solvedOfTen: '10개 가운데 {solved}개가 네 행을 모두 맞힘',
    asks: (seed) => `시드 ${seed}에서 각 행이 내는 기울기`,
    rowByRow: '행마다 구한 오차의 기울기, 매개변수는 평균의 반대쪽으로 움직임',
    layerByLayer: '층마다 가장 큰 기울기(절댓값)',
    seedSolved:
      '시드 {seed}에서는 네 행이 모두 맞습니다. 고칠 것이 거의 없어 기울기가 모두 작습니다. 손실은 {L:.4}입니다.',
    seedStuck: (one, two) =>
      `시드 {seed}에서는 ${inBrackets(one)} 행과 ${inBrackets(two)} 행의 출력이 거의 같습니다. 차례로 {o1_${one}:.4}, {o1_${two}:.4}입니다. 두 행의 기울기가 서로 거의 지워져 평균은 0에 가깝습니다. 손실은 {L:.4}이고, ½ ln 2는 {least:.4}입니다.`,
    seedOpen: '시드 {seed}에서는 지금까지 4행 가운데 {right}행이 맞습니다. 손실은 {L:.4}입니다.',
  },
};
