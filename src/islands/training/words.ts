import type { Bilingual } from '#notation/language.ts';

interface TrainingFigureWords {
  readonly figure: Readonly<Record<'mse' | 'cross-entropy', string>>;
  readonly train: string;
  readonly pause: string;
  readonly goOn: string;
  readonly reset: string;
  readonly rate: string;
  readonly batch: string;
  readonly epochs: string;
  readonly seed: string;
  readonly precision: string;
  readonly bits: Readonly<Record<'float64' | 'float32', string>>;
  readonly epoch: (n: number) => string;
  readonly progress: string;
  readonly perSecond: string;
  readonly elapsed: string;
  readonly left: string;
  readonly loading: (done: string, total: string) => string;
  readonly reading: string;
  readonly drawn: string;
  readonly notPublished: string;
  readonly kept: (epochs: number) => string;
  readonly keptQuestion: string;
  readonly fromKept: string;
  readonly anew: string;
  readonly notKept: string;
  readonly stopped: string;
  readonly stoppedKept: (epoch: number) => string;
  readonly stoppedAtStart: string;
  readonly fromLastGood: string;
  readonly failed: string;
  readonly again: string;
  readonly sixteen: string;
  readonly sixteenNote: string;
  readonly predictions: (count: number) => string;
  readonly predictionsNote: (epoch: number, right: number, wrong: number) => string;
  readonly wrong: (count: number) => string;
  readonly wrongNote: (all: number) => string;
  readonly waiting: string;
  readonly close: string;
}

export const WORDS: Bilingual<TrainingFigureWords> = {
  en: {
    figure: {
      mse: 'Training 784-64-16-10 with the mean squared error',
      'cross-entropy': 'Training 784-64-16-10 with cross-entropy',
    },
    train: 'Train',
    pause: 'Pause',
    goOn: 'Go on',
    reset: 'Start over',
    rate: 'Learning rate',
    batch: 'Batch',
    epochs: 'Epochs',
    seed: 'Seed',
    precision: 'Precision',
    bits: { float64: '64 bits', float32: '32 bits' },
    epoch: (n) => `Epoch ${n}`,
    progress: 'Training',
    perSecond: ' images/s',
    elapsed: ' s so far',
    left: ' s left',
    loading: (done, total) => `Loading the digits: ${done} of ${total} MB`,
    reading: 'Preparing the digits …',
    drawn:
      'This site was built without MNIST, so the network learns from digits that Backstep draws itself. The published rows belong to MNIST and are not shown.',
    notPublished: 'With these settings there are no published rows to stand beside.',
    kept: (epochs) => `A run with these settings was kept after epoch ${epochs}.`,
    keptQuestion: 'Go on from there? The rows come out as if it had never stopped.',
    fromKept: 'Go on',
    anew: 'Start over',
    notKept:
      'The browser keeps nothing for this page, so this run is lost when the page is closed. Training goes on.',
    stopped: 'Training has stopped by itself.',
    stoppedKept: (epoch) => `The network as it was after epoch ${epoch} is kept.`,
    stoppedAtStart: 'The network as it was before the first epoch is kept.',
    fromLastGood: 'Back to that, with a tenth of the learning rate',
    failed: 'Training cannot go on.',
    again: 'Try again',
    sixteen: 'Sixteen training digits at random',
    sixteenNote: 'each with its label',
    predictions: (count) => `What the network says of ${count} test digits`,
    predictionsNote: (epoch, right, wrong) => `after epoch ${epoch}: ${right} right, ${wrong} wrong`,
    wrong: (count) => `${count} of its mistakes`,
    wrongNote: (all) => `of ${all} wrong test digits`,
    waiting: 'They appear when training starts.',
    close: 'Close',
  },
  ko: {
    figure: {
      mse: '784-64-16-10 신경망을 평균제곱오차로 학습시키기',
      'cross-entropy': '784-64-16-10 신경망을 교차 엔트로피로 학습시키기',
    },
    train: '학습',
    pause: '일시정지',
    goOn: '계속',
    reset: '처음부터',
    rate: '학습률',
    batch: '배치',
    epochs: '에포크',
    seed: '시드',
    precision: '정밀도',
    bits: { float64: '64비트', float32: '32비트' },
    epoch: (n) => `에포크 ${n}`,
    progress: '학습 진행',
    perSecond: '장/초',
    elapsed: '초 지남',
    left: '초 남음',
    loading: (done, total) => `숫자 그림을 받는 중: ${total} MB 중 ${done} MB`,
    reading: '숫자 그림을 준비하는 중 …',
    drawn:
      '이 사이트는 MNIST 없이 만들어졌습니다. 그래서 Backstep이 직접 그린 숫자로 학습합니다. 원문 값은 MNIST의 것이라 보여 주지 않습니다.',
    notPublished: '이 설정과 나란히 놓을 원문 값은 없습니다.',
    kept: (epochs) => `이 설정으로 에포크 ${epochs}까지 학습한 것이 남아 있습니다.`,
    keptQuestion: '거기서 이어서 할까요? 한 번도 멈추지 않은 것과 똑같은 값이 나옵니다.',
    fromKept: '이어서 하기',
    anew: '처음부터',
    notKept:
      '브라우저가 이 페이지의 것을 저장하지 않습니다. 페이지를 닫으면 학습한 것이 사라집니다. 학습은 계속됩니다.',
    stopped: '학습이 스스로 멈췄습니다.',
    stoppedKept: (epoch) => `에포크 ${epoch}까지 학습한 신경망은 남겨 두었습니다.`,
    stoppedAtStart: '첫 에포크를 시작하기 전의 신경망은 남겨 두었습니다.',
    fromLastGood: '학습률을 10분의 1로 줄여 거기서 다시',
    failed: '학습을 계속할 수 없습니다.',
    again: '다시 해 보기',
    sixteen: '훈련 숫자 가운데 아무렇게나 고른 16장',
    sixteenNote: '아래는 정답',
    predictions: (count) => `테스트 숫자 ${count}장의 예측`,
    predictionsNote: (epoch, right, wrong) => `에포크 ${epoch}에서 ${right}장 맞음, ${wrong}장 틀림`,
    wrong: (count) => `틀린 숫자 ${count}장`,
    wrongNote: (all) => `틀린 테스트 숫자 ${all}장 가운데`,
    waiting: '학습을 시작하면 나타납니다.',
    close: '닫기',
  },
};
