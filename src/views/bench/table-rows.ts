import type { BenchResult } from '#scene/bench/results.ts';
import { ROW_IDS, ROWS, type BenchWork, type RowId } from '#scene/bench/rows.ts';

/** A line of the table: a row that can be measured here, or a peer, of which there are our figures only. */
export interface TableRow {
  readonly id: string;
  readonly row: RowId | undefined;
  readonly ours: BenchResult | undefined;
  /** How many times as fast as NumPy, on our machine. */
  readonly timesNumpy: number | undefined;
}

const workOf = (id: string): BenchWork => (id.startsWith('deep/') ? 'deep' : 'reference');
const isRow = (id: string): boolean => ROW_IDS.some((row) => row === id);
/** NumPy's program for each network: the notebook's own for its network, a tuned one for the deep one. */
const NUMPY: Readonly<Record<BenchWork, string>> = {
  reference: 'numpy-notebook',
  deep: 'deep/numpy-float32',
};

/** The lines for one network: what can be measured, then the peers, the fastest last. */
export function tableRows(work: BenchWork, results: readonly BenchResult[]): readonly TableRow[] {
  const numpy = results.find(({ id }) => id === NUMPY[work])?.secondsPerEpoch;
  const line = (id: string, row: RowId | undefined): TableRow => {
    const ours = results.find((result) => result.id === id);
    const peer = NUMPY[work].replace(/^deep\//, '');
    const compared =
      ours === undefined
        ? undefined
        : (ours.timesFasterThan?.[peer] ?? (numpy === undefined ? undefined : numpy / ours.secondsPerEpoch));
    return { id, row, ours, timesNumpy: compared };
  };
  const own = ROW_IDS.filter((id) => ROWS[id].work === work).map((id) => line(id, id));
  const peers = results
    .filter(({ id }) => !isRow(id) && workOf(id) === work)
    .toSorted((a, b) => b.secondsPerEpoch - a.secondsPerEpoch)
    .map(({ id }) => line(id, undefined));
  return [...own, ...peers];
}
