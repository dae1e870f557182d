import type { Bilingual } from '#notation/language.ts';
import type { TaskGate } from '#scene/gate/scene.ts';
import type { Firing } from '#scene/gate/unit.ts';
import type { Vote } from '#scene/gate/vote.ts';

/** A row that is wrong, its numbers as `proseOf` reads them. */
interface Wrong {
  readonly inputs: string;
  readonly output: string;
  readonly target: string;
  readonly sum: string;
  readonly tooHigh: boolean;
  readonly firing: Firing;
}

interface WrongVote extends Pick<Wrong, 'inputs' | 'output' | 'target' | 'tooHigh'> {
  readonly weighted: string;
  readonly theta: string;
}

/** What the two figures of lesson 2 say. `proseOf` reads the texts with brackets. */
interface GateWords {
  readonly figure: string;
  readonly gate: string;
  readonly firesIf: string;
  /** The same, where there is little room. */
  readonly fires: string;
  readonly rule: Readonly<Record<Firing, string>>;
  readonly published: string;
  readonly line: string;
  readonly drag: string;
  readonly unit: string;
  readonly at: (row: string) => string;
  /** Between the sum without the bias and the threshold. */
  readonly withThreshold: string;
  readonly theta: string;
  readonly allRows: (rows: number) => string;
  /** "3 of 4 right", as what stands before, between and after the two numbers. */
  readonly rightOf: readonly [string, string, string];
  readonly problem: string;
  readonly isGate: (gate: string) => string;
  /** What a row that is wrong needs; `sum` is a number for `proseOf`. */
  readonly wrong: (wrong: Wrong) => string;
  readonly computes: (gate: string) => string;
  readonly task: string;
  readonly madeMark: string;
  readonly made: (gates: string) => string;
  readonly missing: (gates: string) => string;
  readonly done: string;
  /** What a gate has to be to count. */
  readonly counts: string;
  readonly vote: {
    readonly figure: string;
    readonly label: string;
    readonly choices: Readonly<Record<Vote, string>>;
    readonly line: string;
    readonly drag: string;
    readonly passes: Readonly<Record<Vote, string>>;
    /** The first row that is wrong, its numbers as `proseOf` reads them. */
    readonly wrong: (wrong: WrongVote) => string;
    readonly choose: string;
    readonly reached: string;
  };
}

export const GATE_NAMES: Readonly<Record<TaskGate, string>> = { and: 'AND', nand: 'NAND', or: 'OR' };

export const GATE_WORDS: Bilingual<GateWords> = {
  en: {
    figure: 'A unit as a logic gate',
    gate: 'Gate',
    firesIf: 'The unit fires if',
    fires: 'Fires if',
    rule: { above: 'sum > 0', 'at-least': 'sum ≥ 0' },
    published: 'Published weights',
    line: 'The line',
    drag: 'drag either end, or a weight below',
    unit: 'The unit',
    at: (row) => `at ([x1], [x2]) = ({x1_${row}}, {x2_${row}})`,
    withThreshold: 'The same with a threshold:',
    theta: 'θ, the threshold, can be changed',
    allRows: (rows) => `All ${rows === 4 ? 'four' : 'eight'} rows`,
    rightOf: ['', ' of ', ' right'],
    problem: 'Write a decimal number from −100 to 100, like 0.5.',
    isGate: (gate) => `All four rows are right: with these weights the unit is ${gate}.`,
    wrong: ({ inputs, output, target, sum, tooHigh, firing }) =>
      `Row (${inputs}) gives ${output} and should give ${target}. Its sum is ${sum}; it has to ${
        tooHigh
          ? { above: 'come down to 0 or below', 'at-least': 'come down below 0' }[firing]
          : { above: 'rise above 0', 'at-least': 'rise to 0 or above' }[firing]
      }.`,
    computes: (gate) => ` As it stands, the unit is ${gate}.`,
    task: 'Task: make all three',
    madeMark: 'made',
    made: (gates) => `Made with weights of your own: ${gates}.`,
    missing: (gates) => `Still to make: ${gates}.`,
    done: 'AND, NAND and OR, all with weights of your own.',
    counts: 'A gate counts when a row was wrong first and you then change at least two of the three numbers.',
    vote: {
      figure: 'A unit with three inputs',
      label: 'What the unit should decide',
      choices: { all: 'all three', two: 'two or more', chair: 'the chair and another' },
      line: 'The weighted sums on a line',
      drag: 'drag the threshold',
      passes: {
        all: 'All eight rows are right: the motion passes only if all three agree.',
        two: 'All eight rows are right: the motion passes with two votes, whoever they come from.',
        chair: 'All eight rows are right: [x1] can block any motion, and carries none alone.',
      },
      wrong: ({ inputs, output, target, weighted, theta, tooHigh }) =>
        `Row (${inputs}) gives ${output} and should give ${target}. Its weighted sum, ${weighted}, is ${
          tooHigh ? 'above' : 'not above'
        } [θ] = ${theta}; it ${tooHigh ? 'must not pass' : 'has to pass'}.`,
      choose: 'Choose “the chair and another” in the figure.',
      reached:
        'All eight rows are right. With equal weights the rows (0, 1, 1) and (1, 1, 0) have the same weighted sum: no threshold can tell them apart. The chair needs a larger weight.',
    },
  },
  ko: {
    figure: '논리 게이트가 된 뉴런',
    gate: '게이트',
    firesIf: '출력이 1이 되는 조건',
    fires: '1을 낼 때',
    rule: { above: '합 > 0', 'at-least': '합 ≥ 0' },
    published: '원문 가중치',
    line: '직선',
    drag: '직선의 끝이나 아래 가중치를 끌어 보세요',
    unit: '뉴런',
    at: (row) => `([x1], [x2]) = ({x1_${row}}, {x2_${row}})일 때`,
    withThreshold: '임곗값으로 쓰면',
    theta: 'θ, 임곗값, 바꿀 수 있음',
    allRows: (rows) => `전체 ${rows}행`,
    rightOf: ['', '행 중 ', '행 맞음'],
    problem: '−100에서 100까지의 소수를 0.5처럼 적으세요.',
    isGate: (gate) => `네 행이 모두 맞습니다. 이 가중치를 쓰면 뉴런은 ${gate} 게이트입니다.`,
    wrong: ({ inputs, output, target, sum, tooHigh, firing }) =>
      `(${inputs}) 행은 ${target}이 나와야 하는데 ${output}이 나왔습니다. 합이 ${sum}입니다. ${
        tooHigh
          ? { above: '0 이하로 내려야 합니다', 'at-least': '0보다 작게 내려야 합니다' }[firing]
          : { above: '0보다 크게 올려야 합니다', 'at-least': '0 이상으로 올려야 합니다' }[firing]
      }.`,
    computes: (gate) => ` 지금 이 뉴런은 ${gate} 게이트입니다.`,
    task: '과제: 셋 다 만들기',
    madeMark: '완성',
    made: (gates) => `직접 찾은 가중치로 만든 게이트: ${gates}.`,
    missing: (gates) => `남은 게이트: ${gates}.`,
    done: 'AND, NAND, OR을 모두 직접 찾은 가중치로 만들었습니다.',
    counts: '틀린 행이 있는 상태에서 시작해 세 수 가운데 둘 이상을 바꾸면 셉니다.',
    vote: {
      figure: '입력이 셋인 뉴런',
      label: '뉴런이 결정할 것',
      choices: { all: '셋 모두', two: '둘 이상', chair: '의장과 한 명 더' },
      line: '직선 위의 가중합',
      drag: '임곗값을 끌어 보세요',
      passes: {
        all: '여덟 행이 모두 맞습니다. 셋이 모두 찬성해야 안건이 통과합니다.',
        two: '여덟 행이 모두 맞습니다. 누구든 두 명이 찬성하면 안건이 통과합니다.',
        chair: '여덟 행이 모두 맞습니다. [x1]은 어떤 안건이든 막을 수 있지만, 혼자서는 통과시키지 못합니다.',
      },
      wrong: ({ inputs, output, target, weighted, theta, tooHigh }) =>
        `(${inputs}) 행은 ${target}이 나와야 하는데 ${output}이 나왔습니다. 가중합(${weighted})이 임곗값([θ] = ${theta})${
          tooHigh ? '보다 큽니다. 넘지 말아야 합니다' : '보다 크지 않습니다. 넘어야 합니다'
        }.`,
      choose: '그림에서 “의장과 한 명 더”를 고르세요.',
      reached:
        '여덟 행이 모두 맞습니다. 가중치가 셋 다 같으면 (0, 1, 1) 행과 (1, 1, 0) 행의 가중합이 같아서, 임곗값을 어디에 두어도 둘을 가를 수 없습니다. 의장의 가중치가 더 커야 합니다.',
    },
  },
};
