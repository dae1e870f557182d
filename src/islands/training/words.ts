import type { Bilingual } from '#notation/language.ts';
import type { NotKept } from '#workers/checkpoints.ts';
import type { Engine } from '#workers/kernel-modules.ts';

const computing = (engine: Engine): string => (engine === 'reference' ? 'JavaScript' : 'WebAssembly');

interface TrainingFigureWords {
  readonly figure: Readonly<Record<'mse' | 'cross-entropy', string>>;
  readonly train: string;
  readonly pause: string;
  readonly goOn: string;
  readonly reset: string;
  readonly setting: Readonly<Record<'learningRate' | 'batch' | 'epochs' | 'seed', string>>;
  readonly precision: string;
  readonly bits: Readonly<Record<'float64' | 'float32', string>>;
  readonly epoch: (n: number) => string;
  readonly progress: string;
  readonly perSecond: string;
  /** What computes. */
  readonly engine: (engine: Engine, workers: number) => string;
  readonly elapsed: string;
  readonly left: string;
  readonly loading: (done: string, total: string) => string;
  readonly reading: string;
  readonly drawn: string;
  readonly notPublished: string;
  readonly notANumber: (typed: string) => string;
  readonly kept: (epochs: number) => string;
  readonly keptOther: (epochs: number, settings: string) => string;
  readonly keptQuestion: string;
  readonly fromKept: string;
  readonly keptDone: string;
  readonly showKept: string;
  readonly anew: string;
  readonly notKept: Readonly<Record<NotKept, string>>;
  readonly stopped: string;
  readonly stoppedKept: (epoch: number) => string;
  readonly stoppedAtStart: string;
  readonly fromLastGood: (rate: string) => string;
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
    setting: { learningRate: 'Learning rate', batch: 'Batch', epochs: 'Epochs', seed: 'Seed' },
    precision: 'Precision',
    bits: { float64: '64 bits', float32: '32 bits' },
    epoch: (n) => `Epoch ${n}`,
    progress: 'Training',
    perSecond: ' images/s',
    engine: (engine, workers) => `${computing(engine)}${workers > 1 ? `, ${workers} workers` : ''}`,
    elapsed: ' s so far',
    left: ' s left',
    loading: (done, total) => `Loading the digits: ${done} of ${total} MB`,
    reading: 'Preparing the digits …',
    drawn:
      'This site was built without MNIST, so the network learns from digits that Backstep draws itself. The published rows belong to MNIST and are not shown.',
    notPublished: 'With these settings there are no published rows to stand beside.',
    notANumber: (typed) =>
      typed === ''
        ? 'The field is empty. Write a number in digits, like 5.'
        : `“${typed}” is not a number. Write it in digits, like 5.`,
    kept: (epochs) => `A run with these settings was kept after epoch ${epochs}.`,
    keptQuestion: 'Go on from there? The rows come out as if it had never stopped.',
    keptOther: (epochs, settings) =>
      `A run with other settings (${settings}) was kept after epoch ${epochs}.`,
    fromKept: 'Go on',
    keptDone: 'It is finished. Show it?',
    showKept: 'Show it',
    anew: 'Start over',
    notKept: {
      refused:
        'The browser keeps nothing for this page, so this run is lost when the page is closed. Training goes on.',
      full: 'The browser has no room left to keep this run, so it is lost when the page is closed. Training goes on.',
      failed: 'The browser could not keep this run, so it is lost when the page is closed. Training goes on.',
    },
    stopped: 'Training has stopped by itself.',
    stoppedKept: (epoch) => `The network as it was after epoch ${epoch} is kept.`,
    stoppedAtStart: 'The network as it was before the first epoch is kept.',
    fromLastGood: (rate) => `Back to that, with learning rate ${rate}`,
    failed: 'Training cannot go on.',
    again: 'Try again',
    sixteen: 'Sixteen training digits at random',
    sixteenNote: 'each with its label',
    predictions: (count) => `What the network says of ${count} test digits`,
    predictionsNote: (epoch, right, wrong) => `after epoch ${epoch}: ${right} right, ${wrong} wrong`,
    wrong: (count) => `${count} of its mistakes`,
    wrongNote: (all) => `of ${all.toLocaleString('en')} wrong test digits`,
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
    setting: { learningRate: '학습률', batch: '배치', epochs: '에포크', seed: '시드' },
    precision: '정밀도',
    bits: { float64: '64비트', float32: '32비트' },
    epoch: (n) => `에포크 ${n}`,
    progress: '학습 진행',
    perSecond: '장/초',
    engine: (engine, workers) => `${computing(engine)}${workers > 1 ? `, 워커 ${workers}개` : ''}`,
    elapsed: '초 지남',
    left: '초 남음',
    loading: (done, total) => `숫자 그림을 받는 중: ${total} MB 중 ${done} MB`,
    reading: '숫자 그림을 준비하는 중 …',
    drawn:
      'MNIST를 넣지 않고 빌드한 사이트라서, Backstep이 직접 그린 숫자로 학습합니다. 원문 값은 MNIST로 얻은 것이라 보여 주지 않습니다.',
    notPublished: '이 설정에는 견주어 볼 원문 값이 없습니다.',
    notANumber: (typed) =>
      typed === ''
        ? '칸이 비어 있습니다. 5처럼 숫자로 적으세요.'
        : `“${typed}”: 수가 아닙니다. 5처럼 숫자로 적으세요.`,
    kept: (epochs) => `이 설정으로 에포크 ${epochs}까지 학습한 신경망이 남아 있습니다.`,
    keptQuestion: '이어서 할까요? 한 번도 멈추지 않은 것과 똑같은 값이 나옵니다.',
    keptOther: (epochs, settings) =>
      `다른 설정(${settings})으로 에포크 ${epochs}까지 학습한 신경망이 남아 있습니다.`,
    fromKept: '이어서 하기',
    keptDone: '끝까지 학습했습니다. 결과를 볼까요?',
    showKept: '결과 보기',
    anew: '처음부터',
    notKept: {
      refused:
        '브라우저가 이 페이지에 저장을 허용하지 않습니다. 페이지를 닫으면 학습한 신경망이 사라집니다. 학습은 계속됩니다.',
      full: '브라우저의 저장 공간이 가득 찼습니다. 페이지를 닫으면 학습한 신경망이 사라집니다. 학습은 계속됩니다.',
      failed:
        '브라우저에 저장하지 못했습니다. 페이지를 닫으면 학습한 신경망이 사라집니다. 학습은 계속됩니다.',
    },
    stopped: '학습이 스스로 멈췄습니다.',
    stoppedKept: (epoch) => `에포크 ${epoch}까지 학습한 신경망은 남겨 두었습니다.`,
    stoppedAtStart: '첫 에포크를 시작하기 전의 신경망은 남겨 두었습니다.',
    fromLastGood: (rate) => `거기서 다시 학습(학습률 ${rate})`,
    failed: '학습을 계속할 수 없습니다.',
    again: '다시 시도',
    sixteen: '훈련 숫자에서 무작위로 고른 16장',
    sixteenNote: '아래는 정답',
    predictions: (count) => `테스트 숫자 ${count}장의 예측`,
    predictionsNote: (epoch, right, wrong) => `에포크 ${epoch}에서 ${right}장 맞음, ${wrong}장 틀림`,
    wrong: (count) => `틀린 숫자 ${count}장`,
    wrongNote: (all) => `틀린 테스트 숫자 ${all.toLocaleString('en')}장 가운데`,
    waiting: '학습을 시작하면 나타납니다.',
    close: '닫기',
  },
};
