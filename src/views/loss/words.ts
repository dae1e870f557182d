import type { Bilingual } from '#notation/language.ts';

interface LossViewWords {
  /** What the two predictions are called. */
  readonly predictions: readonly [string, string];
  readonly bars: (prediction: string) => string;
  readonly bar: (prediction: string, k: number) => string;
  readonly target: string;
  /** The terms under the bars, and their sum. */
  readonly squareTerms: string;
  readonly logTerms: string;
  readonly sum: string;
  readonly curve: string;
  readonly onTarget: string;
  readonly loss: string;
  readonly here: string;
  readonly published: string;
  readonly agrees: string;
  readonly mean: string;
  readonly names: Readonly<Record<'E' | 'MSE' | 'L' | 'Lc', string>>;
  readonly weightPlot: string;
  readonly weight: string;
  readonly unitPlot: string;
  readonly saysNo: string;
  readonly saysYes: string;
  readonly right: string;
  readonly wrong: string;
  readonly says: string;
  readonly share: string;
}

export const LOSS_VIEW_WORDS: Bilingual<LossViewWords> = {
  en: {
    predictions: ['First prediction', 'Second prediction'],
    bars: (prediction) => `${prediction}: a probability for each class`,
    bar: (prediction, k) => `${prediction}, class ${k}`,
    target: 'target',
    squareTerms: '½ ([y_k] − [t_k])²',
    logTerms: '−[t_k] ln([y_k] + δ)',
    sum: 'sum',
    curve: 'What a probability on the target costs',
    onTarget: 'probability on the target',
    loss: 'loss',
    here: 'here',
    published: 'published',
    agrees: 'agrees',
    mean: 'mean of both',
    names: {
      E: 'half sum of squares',
      MSE: 'mean squared error',
      L: 'cross-entropy, one-hot',
      Lc: 'cross-entropy, index',
    },
    weightPlot: 'Loss and accuracy against the weight',
    weight: 'weight w',
    unitPlot: 'What the unit says for every x, and the eight samples',
    saysNo: 'says 0',
    saysYes: 'says 1',
    right: 'right',
    wrong: 'wrong',
    says: 'says',
    share: 'mean',
  },
  ko: {
    predictions: ['첫째 예측', '둘째 예측'],
    bars: (prediction) => `${prediction}: 클래스마다 확률 하나`,
    bar: (prediction, k) => `${prediction}, 클래스 ${k}`,
    target: '정답',
    squareTerms: '½ ([y_k] − [t_k])²',
    logTerms: '−[t_k] ln([y_k] + δ)',
    sum: '합',
    curve: '정답에 준 확률과 손실',
    onTarget: '정답에 준 확률',
    loss: '손실',
    here: '계산한 값',
    published: '원문 값',
    agrees: '같음',
    mean: '둘의 평균',
    names: {
      E: '오차제곱합(½)',
      MSE: '평균제곱오차',
      L: '교차 엔트로피, 원-핫',
      Lc: '교차 엔트로피, 번호',
    },
    weightPlot: '가중치에 따른 손실과 정확도',
    weight: '가중치 w',
    unitPlot: 'x마다 뉴런이 내는 값과 샘플 8개',
    saysNo: '0으로 판단',
    saysYes: '1로 판단',
    right: '맞음',
    wrong: '틀림',
    says: '판단',
    share: '평균',
  },
};
