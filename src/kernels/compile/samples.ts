import type { VarId } from '#autodiff/program.ts';
import type { Split } from '../plan.ts';
import type { Workbench } from './workbench.ts';

/** The samples of a batch where few of their numbers are zero: all of them as numbers, in panels. */
export function gatherInputs(bench: Workbench): void {
  const { inputs, samples } = bench.setting;
  if (bench.isInPanels(inputs)) return;
  const X = bench.newPanels(inputs);
  bench.kernel({
    kernel: 'gather',
    covers: [],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [samples.order, samples.bytes!, X.columns, samples.numbers, X.address, X.stride],
    uses: [bench.own(inputs, 'rows', true, 'samples')],
  });
}

/** X·W from the inputs that are not zero. In training a worker keeps to its panels of W, which are in its cache; else to its samples. */
export function sparseProduct(bench: Workbench, W: VarId, out: VarId, training: boolean): void {
  const { order, numbers, entries } = bench.setting.samples;
  const w = bench.panels(W);
  const o = bench.newPanels(out);
  const split: Split = training && w.count > 1 ? 'columns' : 'rows';
  if (training)
    bench.kernel({
      kernel: 'touch',
      covers: [],
      split: 'none',
      columns: 0,
      rows: 0,
      args: [order, entries!.starts, entries!.entries],
      uses: [],
    });
  bench.kernel({
    kernel: 'sparseProduct',
    covers: [out],
    split,
    columns: w.count,
    rows: 'batch',
    args: [order, entries!.starts, entries!.entries, numbers, w.address, w.stride, o.address, o.stride],
    uses: [
      split === 'columns' ? bench.own(W, 'columns', false, 'panels') : bench.all(W),
      bench.own(out, split, true, split === 'columns' ? 'panels' : 'samples'),
    ],
  });
}

const LISTS = 'lists of the inputs';

/** Lists of who has each input, made once a batch, by each worker for its share of the samples. */
function turnAround(bench: Workbench): {
  readonly ends: number;
  readonly lists: number;
  readonly room: number;
} {
  const { capacity, workers, inputs, samples } = bench.setting;
  const count = bench.variable(inputs).shape[1] as number;
  // Half a line more than the longest list: beginnings a power of two apart would share a place in the cache.
  const room = capacity * 4 + 64;
  const { arena } = bench.storage;
  const ends = arena.take(workers * count * 4);
  const lists = arena.take(workers * count * room);
  bench.kernel({
    kernel: 'turnAround',
    covers: [],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [samples.order, samples.entries!.starts, samples.entries!.entries, count, ends, lists, room],
    uses: [{ what: LISTS, share: 'own samples', writes: true }],
  });
  return { ends, lists, room };
}

/**
 * Xᵀ·D from the inputs that are not zero. With `rate`, the address of η, it is at once taken from the panels of `out`,
 * which are those of the weights.
 */
export function sparseGradient(
  bench: Workbench,
  D: VarId,
  out: VarId,
  covers: readonly VarId[],
  rate: number,
): void {
  const { inputs, samples, workers } = bench.setting;
  const count = bench.variable(inputs).shape[1] as number;
  const { ends, lists, room } = turnAround(bench);
  const d = bench.panels(D);
  const o = rate ? bench.panels(out) : bench.newPanels(out);
  bench.kernel({
    kernel: 'sparseGradient',
    covers,
    skips: rate ? covers.slice(0, 1) : [],
    split: 'columns',
    columns: d.count,
    rows: 0,
    args: [
      workers,
      count,
      ends,
      lists,
      room,
      samples.numbers,
      d.address,
      d.stride,
      o.address,
      o.stride,
      rate,
    ],
    uses: [
      { what: LISTS, share: 'all', writes: false },
      bench.own(D, 'columns', false, 'panels'),
      bench.own(out, 'columns', true, 'panels'),
    ],
  });
}
