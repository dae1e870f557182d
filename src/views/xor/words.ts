import type { Bilingual } from '#notation/language.ts';

interface XorViewWords {
  readonly plane: string;
  readonly fold: string;
  readonly rows: string;
  readonly row: string;
  readonly choose: (row: string) => string;
  readonly isRight: string;
  readonly right: string;
  readonly wrong: string;
  readonly seed: (seed: number) => string;
  readonly of4: (right: number) => string;
  readonly solved: string;
  readonly loss: string;
  readonly gradients: string;
  readonly mean: string;
  readonly largest: string;
  readonly layer: string;
  readonly alone: (row: string) => string;
  readonly ofFour: string;
  readonly hiddenLayer: (layer: number) => string;
  readonly output: string;
}

export const XOR_VIEW_WORDS: Bilingual<XorViewWords> = {
  en: {
    plane: 'The plane of the two inputs, hatched where the network answers 1',
    fold: 'The same plane as the hidden layer bends it',
    rows: 'The four rows of XOR: inputs, two hidden neurons, output, target',
    row: 'row',
    choose: (row) => `look at row ${row}`,
    isRight: 'right?',
    right: 'right',
    wrong: 'wrong',
    seed: (seed) => `seed ${seed}`,
    of4: (right) => `${right} of 4`,
    solved: 'all four rows right',
    loss: 'loss',
    gradients: 'The gradient of each row’s own error by each parameter, and their mean',
    mean: 'mean',
    largest: 'The largest gradient of each layer',
    alone: (row) => `row ${row} alone`,
    ofFour: 'mean of four rows',
    layer: 'layer',
    hiddenLayer: (layer) => `hidden ${layer}`,
    output: 'output',
  },
  ko: {
    plane: '두 입력의 평면. 신경망이 1이라고 답하는 곳에 빗금',
    fold: '은닉층이 구부린 같은 평면',
    rows: 'XOR의 네 행: 입력, 은닉 뉴런 두 개, 출력, 정답',
    row: '행',
    choose: (row) => `${row} 행 보기`,
    isRight: '맞나요?',
    right: '맞음',
    wrong: '틀림',
    seed: (seed) => `시드 ${seed}`,
    of4: (right) => `4행 중 ${right}행`,
    solved: '네 행 모두 맞음',
    loss: '손실',
    gradients: '행마다 구한 오차의 매개변수별 기울기와 그 평균',
    mean: '평균',
    largest: '층마다 가장 큰 기울기',
    alone: (row) => `${row} 행만`,
    ofFour: '네 행의 평균',
    layer: '층',
    hiddenLayer: (layer) => `은닉층 ${layer}`,
    output: '출력층',
  },
};
