import type { Bilingual } from '#notation/language.ts';
import type { Firing } from '#scene/gate/unit.ts';

/** What the drawings of a unit that fires say. `proseOf` reads the texts with brackets. */
interface GateViewWords {
  readonly plane: string;
  readonly end: readonly [string, string];
  readonly endAt: (x1: string, x2: string) => string;
  readonly fires: Readonly<Record<Firing, string>>;
  readonly silent: Readonly<Record<Firing, string>>;
  /** The two sides, without the rule. */
  readonly sides: readonly [fires: string, silent: string];
  readonly noLine: string;
  readonly outside: string;
  readonly sliders: string;
  readonly unit: string;
  readonly inputs: string;
  readonly weights: string;
  readonly neuron: string;
  readonly sum: string;
  readonly theSum: string;
  readonly edit: (symbol: string) => string;
  readonly rows: string;
  readonly output: string;
  readonly target: string;
  readonly isRight: string;
  readonly right: string;
  readonly wrong: string;
  readonly show: (inputs: string) => string;
  readonly sumLine: string;
  readonly threshold: string;
  readonly weightedSum: string;
}

export const GATE_VIEW_WORDS: Bilingual<GateViewWords> = {
  en: {
    plane: 'The plane of the inputs with the decision line',
    end: ['one end of the decision line', 'the other end of the decision line'],
    endAt: (x1, x2) => `x1 = ${x1}, x2 = ${x2}`,
    fires: { above: '+ fires: sum above 0', 'at-least': '+ fires: sum 0 or above' },
    silent: { above: '− silent: sum 0 or below', 'at-least': '− silent: sum below 0' },
    sides: ['+ fires', '− silent'],
    noLine: 'Both weights are 0: there is no line.',
    outside: 'The line lies outside this picture.',
    sliders: 'The weights on a scale',
    unit: 'The unit',
    inputs: 'inputs',
    weights: 'weight, product',
    neuron: 'unit',
    sum: 'sum',
    theSum: 'How the sum comes about',
    edit: (symbol) => `${symbol}, can be changed`,
    rows: 'The truth table',
    output: 'output',
    target: 'target',
    isRight: 'right?',
    right: 'right',
    wrong: 'wrong',
    show: (inputs) => `show the unit at ${inputs}`,
    sumLine: 'The weighted sums of all rows on a line, and the threshold',
    threshold: 'threshold',
    weightedSum: 'weighted sum',
  },
  ko: {
    plane: '입력 평면과 결정 경계',
    end: ['결정 경계의 한쪽 끝', '결정 경계의 다른 쪽 끝'],
    endAt: (x1, x2) => `x1 = ${x1}, x2 = ${x2}`,
    fires: { above: '+ 출력 1: 합이 0보다 큼', 'at-least': '+ 출력 1: 합이 0 이상' },
    silent: { above: '− 출력 0: 합이 0 이하', 'at-least': '− 출력 0: 합이 0보다 작음' },
    sides: ['+ 출력 1', '− 출력 0'],
    noLine: '가중치가 모두 0이라 직선이 없습니다.',
    outside: '직선이 이 그림 밖에 있습니다.',
    sliders: '눈금 위의 가중치',
    unit: '뉴런',
    inputs: '입력',
    weights: '가중치, 곱',
    neuron: '뉴런',
    sum: '합',
    theSum: '합을 구하는 과정',
    edit: (symbol) => `${symbol}, 바꿀 수 있음`,
    rows: '진리표',
    output: '출력',
    target: '정답',
    isRight: '맞나요?',
    right: '맞음',
    wrong: '틀림',
    show: (inputs) => `입력이 ${inputs}일 때의 뉴런 보기`,
    sumLine: '모든 행의 가중합과 임곗값',
    threshold: '임곗값',
    weightedSum: '가중합',
  },
};
