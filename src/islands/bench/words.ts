import type { Bilingual } from '#notation/language.ts';

interface BenchFigureWords {
  readonly figure: string;
  readonly measure: string;
  readonly again: string;
  readonly stop: string;
  readonly epochs: string;
  readonly epochsProblem: string;
  readonly idle: string;
  readonly roofs: string;
  readonly loading: (done: string, total: string) => string;
  readonly preparing: string;
  readonly epoch: (n: number) => string;
  readonly progress: string;
  readonly runs: (row: number, name: string) => string;
  readonly stopped: string;
  readonly done: (epochs: number) => string;
  readonly drawn: string;
  readonly noSimd: string;
  readonly failed: string;
  readonly tableHead: string;
  readonly tableNote: string;
  readonly plotHead: string;
  readonly plotNote: string;
  /** What an epoch comes to: `row` is the number of a row, the others are written out. */
  readonly counted: Readonly<Record<'reference' | 'deep', string>>;
  readonly multiplyAdds: string;
  /** What they are counted by. */
  readonly multiplyAddsUnit: number;
  readonly bytes: string;
  readonly intensity: string;
  readonly workOf: string;
  /** `{share}` and `{peak}` are the numbers. */
  readonly share: (row: number) => string;
  readonly ourMachine: string;
  readonly inked: readonly [before: string, after: string];
}

export const BENCH_FIGURE_WORDS: Bilingual<BenchFigureWords> = {
  en: {
    figure: 'The bench: how long an epoch takes on this machine',
    measure: 'Measure',
    again: 'Measure again',
    stop: 'Stop',
    epochs: 'Epochs of each',
    epochsProblem: 'A number from 1 to 9.',
    idle: 'Takes about a minute. Nothing leaves this machine.',
    roofs: 'Measuring the roofs …',
    loading: (done, total) => `Loading the digits: ${done} of ${total} MB`,
    preparing: 'Preparing the digits …',
    epoch: (n) => `Epoch ${n}`,
    progress: 'Epochs of all rows',
    runs: (row, name) => `row ${row}: ${name}`,
    stopped: 'Stopped. What was measured so far stays.',
    done: (epochs) => (epochs === 1 ? 'Done: one epoch of each row.' : `Done: medians of ${epochs} epochs.`),
    drawn:
      'This site was built without MNIST, so the bench trains on digits that Backstep draws itself, and fewer of them. Its seconds cannot be compared with ours.',
    noSimd:
      'This browser compiles no WebAssembly with SIMD. Training works without it, in TypeScript, and that is the one row that is measured; the roofs would need SIMD too.',
    failed: 'The bench cannot go on.',
    tableHead: 'Seconds an epoch',
    tableNote: 'medians',
    plotHead: 'Roofline of one core',
    plotNote: 'filled: 32 bits, hollow: 64',
    counted: { reference: '784-64-16-10', deep: 'deep' },
    multiplyAdds: 'billion multiply-adds',
    multiplyAddsUnit: 1e9,
    bytes: 'GB read and written',
    intensity: 'FLOP per byte',
    workOf: 'An epoch comes to',
    share: (row) =>
      `In the precision of row ${row} one core of this machine does at most {peak} GFLOP/s in registers; the row does {share} % of that.`,
    ourMachine: 'Our figures',
    inked: ['Of the 784 pixels of a training picture ', ' are not 0 on average; only these are multiplied.'],
  },
  ko: {
    figure: '벤치: 이 컴퓨터에서 에포크 한 번에 걸리는 시간',
    measure: '재기',
    again: '다시 재기',
    stop: '멈춤',
    epochs: '행마다 에포크',
    epochsProblem: '1에서 9까지의 정수입니다.',
    idle: '1분쯤 걸립니다. 잰 값은 이 컴퓨터에만 남습니다.',
    roofs: '지붕을 재는 중 …',
    loading: (done, total) => `숫자를 불러오는 중: ${total}MB 중 ${done}MB`,
    preparing: '숫자를 준비하는 중 …',
    epoch: (n) => `에포크 ${n}`,
    progress: '모든 행의 에포크',
    runs: (row, name) => `${row}행: ${name}`,
    stopped: '멈췄습니다. 지금까지 잰 값은 그대로 있습니다.',
    done: (epochs) =>
      epochs === 1
        ? '다 쟀습니다. 행마다 에포크 한 번입니다.'
        : `다 쟀습니다. 에포크 ${epochs}번의 중앙값입니다.`,
    drawn:
      '이 사이트는 MNIST 없이 만들어져서 Backstep이 직접 그린 숫자로 학습합니다. 장수도 더 적습니다. 여기서 잰 시간은 우리 값과 견줄 수 없습니다.',
    noSimd:
      '이 브라우저는 SIMD를 쓰는 WebAssembly를 컴파일하지 못합니다. 학습은 TypeScript로도 되므로 그 한 행만 잽니다. 지붕을 재는 데도 SIMD가 필요합니다.',
    failed: '벤치를 계속할 수 없습니다.',
    tableHead: '에포크 한 번에 걸린 시간(초)',
    tableNote: '중앙값',
    plotHead: '코어 하나의 루프라인',
    plotNote: '채운 점은 32비트, 빈 점은 64비트',
    counted: { reference: '784-64-16-10', deep: '깊은 신경망' },
    multiplyAdds: '곱셈-덧셈(억 번)',
    multiplyAddsUnit: 1e8,
    bytes: '읽고 쓴 GB',
    intensity: '바이트당 FLOP',
    workOf: '에포크 한 번에',
    share: (row) =>
      `${row}행의 정밀도에서 이 컴퓨터의 코어 하나는 레지스터만으로 {peak} GFLOP/s까지 냅니다. ${row}행은 그 {share}%를 냅니다.`,
    ourMachine: '우리 값',
    inked: ['훈련 그림 한 장의 픽셀 784개 가운데 0이 아닌 것은 평균 ', '개이고, 이것만 곱합니다.'],
  },
};
