import type { Bilingual } from '#notation/language.ts';
import type { BenchWork, RowId } from '#scene/bench/rows.ts';

interface BenchWords {
  readonly rows: Readonly<Record<RowId, string>>;
  readonly works: Readonly<Record<BenchWork, readonly [name: string, what: string]>>;
  /** Programs that are compared with; one that has no name here is called by its id. */
  readonly peers: Readonly<Record<string, string>>;
  readonly row: string;
  readonly here: string;
  readonly ours: string;
  readonly seconds: string;
  readonly speed: string;
  readonly timesNumpy: string;
  readonly measureRow: (name: string) => string;
  readonly notYet: string;
  readonly onlyIsolated: string;
  readonly noSimd: string;
  readonly table: string;
  readonly plot: string;
  readonly intensity: string;
  readonly memory: string;
  readonly cache: string;
  readonly peaks: Readonly<Record<'float64' | 'float32' | 'float32-fused', string>>;
  readonly noRoofs: string;
}

export const BENCH_WORDS: Bilingual<BenchWords> = {
  en: {
    rows: {
      'reference/float32/1-worker': '32 bits',
      'reference/float32/2-workers': '32 bits, two workers',
      'reference/float64/1-worker': '64 bits',
      'reference/float32/typescript': '32 bits, without kernels',
      'deep/float32/1-worker': '32 bits',
      'deep/float32/2-workers': '32 bits, two workers',
    },
    works: {
      reference: ['784-64-16-10', 'an update a batch of 128, then both sets evaluated'],
      deep: ['784-500-400-300-200-100-50-10', 'an update a batch of 256, by Adam'],
    },
    peers: {
      'numpy-notebook': 'NumPy, the notebook’s program',
      'numpy-float32': 'NumPy, 32 bits, tuned',
      'tfjs-fit': 'TensorFlow.js, model.fit',
      'tfjs-tuned': 'TensorFlow.js, tuned',
      'tfjs-tuned/2-threads': 'TensorFlow.js, tuned, two threads',
      'deep/numpy-float32': 'NumPy, 32 bits, tuned',
      'deep/tfjs-tuned': 'TensorFlow.js, tuned',
    },
    row: 'What is trained',
    here: 'here',
    ours: 'ours',
    seconds: 's/epoch',
    speed: 'GFLOP/s',
    timesNumpy: '×\u00A0NumPy',
    measureRow: (name) => `Measure ${name}`,
    notYet: 'not measured yet',
    onlyIsolated: 'only where a page is isolated',
    noSimd: 'only with SIMD',
    table: 'Seconds an epoch, on this machine and on ours',
    plot: 'Roofline: how much arithmetic a byte brings, against how much is done in a second',
    intensity: 'FLOP per byte',
    memory: 'memory',
    cache: 'cache',
    peaks: { float64: '64 bits', float32: '32 bits', 'float32-fused': '32 bits, fused' },
    noRoofs: 'the roofs are not measured yet',
  },
  ko: {
    rows: {
      'reference/float32/1-worker': '32비트',
      'reference/float32/2-workers': '32비트, 워커 둘',
      'reference/float64/1-worker': '64비트',
      'reference/float32/typescript': '32비트, 커널 없이',
      'deep/float32/1-worker': '32비트',
      'deep/float32/2-workers': '32비트, 워커 둘',
    },
    works: {
      reference: ['784-64-16-10', '128장마다 갱신하고 끝에 모두 채점'],
      deep: ['784-500-400-300-200-100-50-10', '256장마다 Adam으로 갱신'],
    },
    peers: {
      'numpy-notebook': 'NumPy, 노트북의 프로그램',
      'numpy-float32': 'NumPy, 32비트, 다듬은 것',
      'tfjs-fit': 'TensorFlow.js, model.fit',
      'tfjs-tuned': 'TensorFlow.js, 다듬은 것',
      'tfjs-tuned/2-threads': 'TensorFlow.js, 다듬은 것, 스레드 둘',
      'deep/numpy-float32': 'NumPy, 32비트, 다듬은 것',
      'deep/tfjs-tuned': 'TensorFlow.js, 다듬은 것',
    },
    row: '무엇을 학습시키나',
    here: '여기',
    ours: '우리',
    seconds: '초/에포크',
    speed: 'GFLOP/s',
    timesNumpy: 'NumPy의 몇 배',
    measureRow: (name) => `${name} 재기`,
    notYet: '아직 재지 않음',
    onlyIsolated: '격리된 페이지에서만',
    noSimd: 'SIMD가 있어야 함',
    table: '이 컴퓨터와 우리 컴퓨터에서 에포크 한 번에 걸린 시간(초)',
    plot: '루프라인: 바이트 하나로 하는 계산의 양과 1초에 하는 계산의 양',
    intensity: '바이트당 FLOP',
    memory: '메모리',
    cache: '캐시',
    peaks: { float64: '64비트', float32: '32비트', 'float32-fused': '32비트, 합친 명령' },
    noRoofs: '지붕은 아직 재지 않았습니다',
  },
};

/** Three significant digits, as a bench has them. */
export const threeDigits = (value: number): string =>
  value >= 1000
    ? Math.round(value).toLocaleString('en')
    : Number(value.toPrecision(3)) >= 100
      ? value.toFixed(0)
      : value.toPrecision(3);
