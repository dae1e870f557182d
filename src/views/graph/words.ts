import type { OpName } from '#autodiff/op.ts';
import type { Bilingual } from '#notation/language.ts';

interface GraphWords {
  readonly graph: string;
  readonly notYet: (symbol: string) => string;
  readonly operations: Partial<Record<OpName, string>>;
  readonly hidden: (count: number) => string;
  readonly part: (symbol: string, drawn: number, total: number) => string;
}

/** What stands in the circle of an operation. */
export const SIGNS: Partial<Record<OpName, string>> = {
  weightedSum: 'Σ',
  sigmoid: 'σ',
  add: '+',
  halfSquaredError: '½Δ²',
  binaryCrossEntropy: 'BCE',
  squaredErrorOver: 'Δ²⁄n',
  product: '×',
};

export const GRAPH_WORDS: Bilingual<GraphWords> = {
  en: {
    graph: 'The computation graph',
    notYet: (symbol) => `${symbol}: not computed yet`,
    operations: {
      weightedSum: 'weighted sum',
      sigmoid: 'sigmoid',
      add: 'sum',
      halfSquaredError: 'half the square of the difference',
      binaryCrossEntropy: 'binary cross-entropy',
      squaredErrorOver: 'the square of the difference, divided by n',
      product: 'product',
    },
    hidden: (count) => `${count} more ${count === 1 ? 'input' : 'inputs'}, not drawn`,
    part: (symbol, drawn, total) =>
      `The whole graph has ${total} numbers. Drawn are the ${drawn} around ${symbol}: what it comes from and what it goes into, two operations deep.`,
  },
  ko: {
    graph: '계산 그래프',
    notYet: (symbol) => `${symbol}: 아직 계산하지 않음`,
    operations: {
      weightedSum: '가중합',
      sigmoid: '시그모이드',
      add: '합',
      halfSquaredError: '차이를 제곱한 값의 절반',
      binaryCrossEntropy: '이진 교차 엔트로피',
      squaredErrorOver: '차이를 제곱해 n으로 나눈 값',
      product: '곱',
    },
    hidden: (count) => `나머지 입력 ${count}개는 그리지 않음`,
    part: (symbol, drawn, total) =>
      `그래프 전체에는 수가 ${total}개 있습니다. 여기에는 ${symbol} 주변의 ${drawn}개만 그렸습니다. 앞뒤로 연산 두 번까지, 어디에서 왔고 어디로 가는지 보여 줍니다.`,
  },
};
