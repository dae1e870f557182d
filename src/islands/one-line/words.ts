import type { Bilingual } from '#notation/language.ts';

interface CircuitWords {
  readonly figure: string;
  /** "Row 3 of 4, step 2 of 3", around its four numbers. */
  readonly count: (row: string, rows: string, step: string, steps: string) => string;
  readonly row: string;
  readonly allRows: string;
  /** Around the number of rows that are done. */
  readonly done: readonly [string, string];
  readonly start: string;
  /** The gate, its sum with the numbers that go in, and what it gives. For `proseOf`. */
  readonly said: (said: {
    readonly gate: string;
    readonly sum: string;
    readonly above: boolean;
    readonly output: string;
    readonly symbol: string;
  }) => string;
  readonly same: string;
  readonly next: Readonly<Record<'OR' | 'AND', string>>;
  readonly rowDone: (right: boolean) => string;
  readonly gatesOfRow: string;
}

export const CIRCUIT_WORDS: Bilingual<CircuitWords> = {
  en: {
    figure: 'XOR from three gates',
    count: (row, rows, step, steps) => `Row ${row} of ${rows}, step ${step} of ${steps}`,
    row: 'Row',
    allRows: 'All four rows',
    done: ['', ' of 4 done'],
    start: 'Nothing has been computed yet. NAND comes first: it sees both inputs.',
    said: ({ gate, sum, above, output, symbol }) =>
      `${gate}: ${sum}, ${above ? 'above 0' : 'not above 0'}, so [${symbol}] = ${output}.`,
    same: ' OR sees the same two inputs as NAND.',
    next: { OR: ' OR comes next.', AND: ' AND comes next; its inputs are [s1] and [s2].' },
    rowDone: (right) =>
      right ? ' That is what XOR should give for this row.' : ' XOR should give the other answer.',
    gatesOfRow: 'the three gates of one row',
  },
  ko: {
    figure: '게이트 세 개로 만든 XOR',
    count: (row, rows, step, steps) => `${rows}행 중 ${row}행, ${steps}단계 중 ${step}단계`,
    row: '행',
    allRows: '네 행',
    done: ['4행 중 ', '행 끝남'],
    start: '아직 아무것도 계산하지 않았습니다. NAND가 먼저입니다. 두 입력을 모두 받습니다.',
    said: ({ gate, sum, above, output, symbol }) =>
      `${gate}: ${sum}, ${above ? '0보다 크므로' : '0보다 크지 않으므로'} [${symbol}] = ${output}입니다.`,
    same: ' OR은 NAND와 똑같은 두 입력을 받습니다.',
    next: { OR: ' 다음은 OR입니다.', AND: ' 다음은 AND이고, [s1]과 [s2]가 입력입니다.' },
    rowDone: (right) =>
      right ? ' 이 행에서 XOR이 내야 할 값입니다.' : ' XOR이라면 다른 값이 나와야 합니다.',
    gatesOfRow: '한 행의 게이트 세 개',
  },
};

interface UnitWords {
  readonly figure: string;
  readonly gate: string;
  readonly learn: string;
  /** "Update 120", around the number. */
  readonly update: readonly [string, string];
  readonly fresh: string;
  readonly pulls: string;
  readonly perRow: string;
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
    pulls: 'What each row asks for',
    perRow: 'gradient of its own loss',
    loss: 'Loss',
    ofRows: 'mean over the four rows',
    now: 'The unit now',
    startAt: 'Start',
    startOf: (name) => `${name} at the start`,
    problem: 'A start is a number from −20 to 20.',
    reset: 'Back to the start',
    back: 'One update back',
    train: 'Train',
    pause: 'Pause',
    step: 'One update',
    end: 'To update 10,001',
    begin: 'The unit has not learned anything yet. Press “Train”.',
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
    pulls: '행마다 바라는 것',
    perRow: '그 행의 손실의 기울기',
    loss: '손실',
    ofRows: '네 행의 평균',
    now: '지금의 뉴런',
    startAt: '출발점',
    startOf: (name) => `출발할 때의 ${name}`,
    problem: '출발점에는 −20에서 20까지의 수를 적으세요.',
    reset: '출발점으로',
    back: '갱신 한 번 뒤로',
    train: '학습',
    pause: '일시정지',
    step: '갱신 한 번',
    end: '10,001번 갱신까지',
    begin: '뉴런은 아직 아무것도 배우지 않았습니다. “학습”을 누르세요.',
    cancelled:
      '출력이 모두 {y_00:.4}입니다. 네 행은 지금도 당깁니다. 그런데 당기는 크기를 더하면 0이어서 가중치가 움직이지 않습니다. 손실은 {L:.4}에 멈춰 있습니다.',
    moving:
      '당기는 크기가 아직 상쇄되지 않아 가중치가 움직입니다. 손실은 {L:.4}이고, 네 행 가운데 {right}행이 맞습니다.',
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
  readonly reached: (name: string) => string;
  readonly also: (name: string) => string;
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
    reached: (name) => `All four rows are right. This line does ${name}. Choose another function.`,
    also: (name) => ` As it is, your line does ${name}.`,
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
    reached: (name) => `네 행이 모두 맞습니다. 이 직선으로 ${name} 함수가 됩니다. 다른 함수를 골라 보세요.`,
    also: (name) => ` 지금 직선은 ${name} 함수입니다.`,
    before: ' 이 함수의 직선은 앞에서 찾았습니다.',
    task: {
      none: '그림에서 함수를 하나 고르고, 네 행이 모두 맞을 때까지 직선을 움직여 보세요.',
      open: '여기까지 찾았습니다. 아직 체크 표시가 없는 함수를 고르세요.',
      done: '열여섯 개 가운데 열네 개입니다. 남은 둘은 XOR과 XNOR이고, 어떤 직선으로도 안 됩니다.',
    },
  },
};
