import type { Bilingual } from '#notation/language.ts';

interface UnitWords {
  readonly figure: string;
  readonly gate: string;
  readonly learn: string;
  /** "Update 120", around the number. */
  readonly update: readonly [string, string];
  readonly fresh: string;
  readonly pulls: string;
  readonly perRow: string;
  /** Under the arrows. */
  readonly opposite: string;
  readonly loss: string;
  readonly ofRows: string;
  readonly now: string;
  readonly startAt: string;
  readonly startOf: (name: string) => string;
  readonly problem: string;
  readonly reset: string;
  readonly back: string;
  readonly train: string;
  readonly pause: string;
  readonly step: string;
  readonly end: string;
  readonly begin: string;
  readonly cancelled: string;
  readonly moving: string;
  readonly learned: string;
}

export const UNIT_WORDS: Bilingual<UnitWords> = {
  en: {
    figure: 'One unit is trained on four rows',
    gate: 'What the unit is to learn',
    learn: 'Learn',
    update: ['Update ', ' of 10,001'],
    fresh: 'New start',
    pulls: 'How each row’s loss changes',
    perRow: 'gradient of its own loss',
    opposite: 'An arrow is a slope: the weight moves the opposite way.',
    loss: 'Loss',
    ofRows: 'mean over the four rows',
    now: 'The unit now',
    startAt: 'Start',
    startOf: (name) => `${name} at the start`,
    problem: 'A start is a number from −12 to 12.',
    reset: 'Back to the start',
    back: 'One update back',
    train: 'Train',
    pause: 'Pause',
    step: 'One update',
    end: 'To update 10,001',
    begin: 'The unit has not learned anything yet. Press ▶.',
    cancelled:
      'Every output is {y_00:.4}. The four rows still pull, but their pulls add up to 0, so no weight moves. The loss is {L:.4}, and there it stays.',
    moving:
      'The pulls do not cancel yet: the weights still move. The loss is {L:.4}, and {right} of 4 rows are right.',
    learned: 'All four rows are right, and the loss is {L:.4}. Every update makes it a little smaller.',
  },
  ko: {
    figure: '네 행으로 학습하는 뉴런 하나',
    gate: '뉴런이 배울 것',
    learn: '배울 것',
    update: ['10,001번 중 ', '번 갱신'],
    fresh: '새 출발점',
    pulls: '행마다 손실이 변하는 정도',
    perRow: '그 행 손실의 기울기',
    opposite: '화살표는 기울기입니다. 가중치는 그 반대쪽으로 움직입니다.',
    loss: '손실',
    ofRows: '네 행의 평균',
    now: '지금의 뉴런',
    startAt: '출발점',
    startOf: (name) => `출발할 때의 ${name}`,
    problem: '출발점에는 −12에서 12까지의 수를 적으세요.',
    reset: '출발점으로',
    back: '갱신 한 번 뒤로',
    train: '학습',
    pause: '일시정지',
    step: '갱신 한 번',
    end: '갱신 10,001번까지',
    begin: '뉴런은 아직 아무것도 배우지 않았습니다. ▶ 버튼을 누르세요.',
    cancelled:
      '출력이 모두 {y_00:.4}입니다. 네 행은 지금도 당깁니다. 그런데 당기는 힘을 더하면 0이어서 가중치가 움직이지 않습니다. 손실은 {L:.4}에 멈춰 있습니다.',
    moving:
      '당기는 힘이 아직 상쇄되지 않아 가중치가 움직입니다. 손실은 {L:.4}이고, 네 행 가운데 {right}행이 맞습니다.',
    learned: '네 행이 모두 맞고 손실은 {L:.4}입니다. 갱신할 때마다 조금씩 더 줄어듭니다.',
  },
};

interface SixteenWords {
  readonly figure: string;
  readonly functions: string;
  readonly foundOf: readonly [string, string];
  readonly line: string;
  readonly drag: string;
  readonly rows: (digits: string) => string;
  readonly problem: string;
  /** `line` is whether the weights have a line at all, `last` whether nothing is left that one can do. */
  readonly reached: (name: string, is: { readonly line: boolean; readonly last: boolean }) => string;
  readonly also: (name: string, line: boolean) => string;
  /** Said of a wrong row of a function that no line does. */
  readonly never: string;
  readonly before: string;
  readonly task: {
    readonly none: string;
    readonly open: string;
    readonly done: string;
  };
}

export const SIXTEEN_WORDS: Bilingual<SixteenWords> = {
  en: {
    figure: 'Which of the sixteen functions one line can do',
    functions: 'Sixteen functions',
    foundOf: ['', ' found'],
    line: 'Your line',
    drag: 'drag either end, or a weight below',
    rows: (digits) => `Outputs ${digits} wanted`,
    problem: 'Write a number between −100 and 100, like 0.5.',
    reached: (name, { line, last }) =>
      `All four rows are right. ${line ? 'This line does' : 'These weights do'} ${name}. ${last ? 'That was the last one that a line can do.' : 'Choose another function.'}`,
    also: (name, line) =>
      line ? ` As it is, your line does ${name}.` : ` As they are, your weights do ${name}.`,
    never: ' Mend this row, and another one is wrong. See below why.',
    before: ' You have found a line for this one before.',
    task: {
      none: 'Choose a function in the figure, and move the line until all four rows are right.',
      open: 'Found so far. Choose a function that has no tick yet.',
      done: 'Fourteen of the sixteen. The two that are left are XOR and XNOR, and no line does either of them.',
    },
  },
  ko: {
    figure: '직선 하나로 되는 함수 찾기',
    functions: '함수 열여섯 개',
    foundOf: ['', '개 찾음'],
    line: '내 직선',
    drag: '양 끝이나 아래 가중치를 끌어 보세요',
    rows: (digits) => `바라는 출력 ${digits}`,
    problem: '−100에서 100까지의 수를 0.5처럼 적으세요.',
    reached: (name, { line, last }) =>
      `네 행이 모두 맞습니다. 이 ${line ? '직선으로' : '가중치로'} ${name} 함수가 됩니다. ${last ? '직선으로 되는 함수는 이것이 마지막이었습니다.' : '다른 함수를 골라 보세요.'}`,
    also: (name, line) => ` 지금 ${line ? '직선으로는' : '가중치로는'} ${name} 함수가 됩니다.`,
    never: ' 이 행을 맞추면 다른 행이 틀립니다. 까닭은 아래에 있습니다.',
    before: ' 이 함수의 직선은 앞에서 찾았습니다.',
    task: {
      none: '그림에서 함수를 하나 고르고, 네 행이 모두 맞을 때까지 직선을 움직여 보세요.',
      open: '여기까지 찾았습니다. 아직 체크 표시가 없는 함수를 고르세요.',
      done: '열여섯 개 가운데 열네 개입니다. 남은 둘은 XOR과 XNOR이고, 어떤 직선으로도 안 됩니다.',
    },
  },
};
