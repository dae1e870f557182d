import type { Precision } from '#numeric/tensor.ts';

/** What is trained: the published run with its evaluation, or the deep network without one. */
export type BenchWork = 'reference' | 'deep';

/** What can be measured in a page, named as the results of `npm run bench` name it. */
export const ROW_IDS = [
  'reference/float32/1-worker',
  'reference/float32/2-workers',
  'reference/float64/1-worker',
  'reference/float32/typescript',
  'deep/float32/1-worker',
  'deep/float32/2-workers',
] as const;
export type RowId = (typeof ROW_IDS)[number];

/** How a row is run: `engine` where it is not the fastest that the browser has. */
export interface BenchRow {
  readonly work: BenchWork;
  readonly precision: Precision;
  readonly workers: 1 | 2;
  readonly engine?: 'reference';
}

export const ROWS: Readonly<Record<RowId, BenchRow>> = {
  'reference/float32/1-worker': { work: 'reference', precision: 'float32', workers: 1 },
  'reference/float32/2-workers': { work: 'reference', precision: 'float32', workers: 2 },
  'reference/float64/1-worker': { work: 'reference', precision: 'float64', workers: 1 },
  'reference/float32/typescript': {
    work: 'reference',
    precision: 'float32',
    workers: 1,
    engine: 'reference',
  },
  'deep/float32/1-worker': { work: 'deep', precision: 'float32', workers: 1 },
  'deep/float32/2-workers': { work: 'deep', precision: 'float32', workers: 2 },
};

/**
 * The rows that this browser can run: two workers share memory, which only an isolated page may have; without SIMD
 * every row is TypeScript, and one of them is enough.
 */
export const possibleRows = (isolated: boolean, simd: boolean): readonly RowId[] =>
  ROW_IDS.filter((id) => {
    const { workers, engine, work } = ROWS[id];
    return simd ? isolated || workers === 1 : engine === 'reference' && work === 'reference';
  });
