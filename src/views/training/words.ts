import type { Bilingual } from '#notation/language.ts';
import type { Column } from '#scene/training/agreement.ts';

interface TrainingWords {
  readonly loss: string;
  readonly accuracy: string;
  readonly train: string;
  readonly test: string;
  readonly published: string;
  readonly epoch: string;
  readonly columns: Readonly<Record<Column, string>>;
  /** Column heads where there is little room: two short lines. */
  readonly narrow: Readonly<Record<Column, readonly [string, string]>>;
  readonly here: string;
  readonly identical: string;
  readonly different: string;
  readonly notYet: string;
  readonly besides: string;
  readonly rowsOnly: string;
  readonly matches: (same: number, rows: number) => string;
  readonly filters: (count: number) => string;
  readonly filtersNote: string;
  readonly filtersLabel: string;
  readonly less: string;
  readonly more: string;
  readonly label: (digit: number) => string;
  readonly chart: (name: string) => string;
}

export const TRAINING_WORDS: Bilingual<TrainingWords> = {
  en: {
    loss: 'Loss',
    accuracy: 'Accuracy (%)',
    train: 'training',
    test: 'test',
    published: 'published',
    epoch: 'Epoch',
    columns: {
      trainLoss: 'Training loss',
      trainAccuracy: 'Training accuracy (%)',
      testLoss: 'Test loss',
      testAccuracy: 'Test accuracy (%)',
    },
    narrow: {
      trainLoss: ['training', 'loss'],
      trainAccuracy: ['training', 'acc.'],
      testLoss: ['test', 'loss'],
      testAccuracy: ['test', 'acc.'],
    },
    here: 'here',
    identical: 'identical',
    different: 'different',
    notYet: 'not computed yet',
    besides: 'Row by row beside the published ones',
    rowsOnly: 'Row by row',
    matches: (same, rows) => `${same} of ${rows} identical`,
    filters: (count) => `Weights of the ${count} neurons of the first layer`,
    filtersNote: 'change since the start',
    filtersLabel: 'Change of the first-layer weights, a 28 × 28 picture for each neuron',
    less: 'fell',
    more: 'rose',
    label: (digit) => `is a ${digit}`,
    chart: (name) => `${name} by epoch`,
  },
  ko: {
    loss: '손실',
    accuracy: '정확도(%)',
    train: '훈련',
    test: '테스트',
    published: '원문 값',
    epoch: '에포크',
    columns: {
      trainLoss: '훈련 손실',
      trainAccuracy: '훈련 정확도(%)',
      testLoss: '테스트 손실',
      testAccuracy: '테스트 정확도(%)',
    },
    narrow: {
      trainLoss: ['훈련', '손실'],
      trainAccuracy: ['훈련', '정확도'],
      testLoss: ['테스트', '손실'],
      testAccuracy: ['테스트', '정확도'],
    },
    here: '여기',
    identical: '일치',
    different: '다름',
    notYet: '아직 계산하지 않음',
    besides: '원문 값과 나란히',
    rowsOnly: '에포크별 결과',
    matches: (same, rows) => `${rows}행 중 ${same}행 일치`,
    filters: (count) => `첫째 층 뉴런 ${count}개의 가중치`,
    filtersNote: '처음 값과의 차이',
    filtersLabel: '첫째 층 가중치의 변화, 뉴런마다 28 × 28 그림 한 장',
    less: '작아짐',
    more: '커짐',
    label: (digit) => `정답 ${digit}`,
    chart: (name) => `에포크에 따른 ${name}`,
  },
};
