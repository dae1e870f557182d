import type { Bilingual } from '#notation/language.ts';

interface OneLineViewWords {
  readonly circuit: string;
  readonly circuitRows: string;
  readonly inputs: string;
  readonly weights: string;
  readonly gates: string;
  readonly gate: string;
  readonly sum: string;
  readonly target: string;
  readonly isRight: string;
  readonly right: string;
  readonly wrong: string;
  readonly notYet: (symbol: string) => string;
  readonly pulls: string;
  readonly row: string;
  readonly total: string;
  readonly mean: string;
  readonly chain: (parameter: string, sum: string) => string;
  readonly sixteen: string;
  readonly found: string;
}

export const ONE_LINE_VIEW_WORDS: Bilingual<OneLineViewWords> = {
  en: {
    circuit: 'XOR from NAND, OR and AND',
    circuitRows: 'The four rows: what each gate gives',
    inputs: 'inputs',
    weights: 'weights',
    gates: 'gates',
    gate: 'gate',
    sum: 'sum',
    target: 'target',
    isRight: 'right?',
    right: 'right',
    wrong: 'wrong',
    notYet: (symbol) => `${symbol}: not computed yet`,
    pulls: 'How each row’s loss changes with the two weights and the bias',
    row: 'row',
    total: 'sum',
    mean: 'mean: the gradient',
    chain: (parameter, sum) => `The four slopes by ${parameter}, one after the other. They come to ${sum}.`,
    sixteen: 'The sixteen functions of two inputs',
    found: 'found',
  },
  ko: {
    circuit: 'NAND, OR, AND로 만든 XOR',
    circuitRows: '네 행에서 게이트마다 내는 값',
    inputs: '입력',
    weights: '가중치',
    gates: '게이트',
    gate: '게이트',
    sum: '합',
    target: '정답',
    isRight: '맞나요?',
    right: '맞음',
    wrong: '틀림',
    notYet: (symbol) => `${symbol}: 아직 계산하지 않음`,
    pulls: '가중치와 편향에 따라 행마다 손실이 변하는 정도',
    row: '행',
    total: '합',
    mean: '평균: 기울기',
    chain: (parameter, sum) => `네 행에서 ${parameter} 쪽 기울기를 차례로 이은 그림. 합은 ${sum}.`,
    sixteen: '입력이 둘인 함수 열여섯 개',
    found: '찾음',
  },
};
