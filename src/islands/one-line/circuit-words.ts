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
    count: (row, rows, step, steps) => `${rows}행 중 ${row}번째 행, ${steps}단계 중 ${step}단계`,
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
