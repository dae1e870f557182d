import type { Equation, VarId } from '#autodiff/program.ts';
import { gatherInputs, sparseGradient, sparseProduct } from './samples.ts';
import type { Workbench } from './workbench.ts';

/** What the rules for layers have to know beyond the program. */
export interface Context {
  readonly bench: Workbench;
  /** Whether the program learns, or is only evaluated. */
  readonly training: boolean;
  /** Says where an activation notes a pre-activation that is not finite. */
  watch(id: VarId): number;
  /** Gradients that are computed where they are used: W −= η·XᵀD without keeping XᵀD. By gradient: D. */
  readonly postponed: Map<VarId, VarId>;
}

const half = (columns: number, width: number): number => Math.ceil(columns / (width / 2));
const widthOf = ({ setting }: Workbench): number => (setting.precision === 'float64' ? 16 : 32);

/** Columns of a left matrix from which on tiles are worth their trouble (assembly/tiles.ts). The numbers are the same. */
const LARGE = 100;

/** X·W or A·W. */
export function matmul({ bench, training }: Context, { inputs: [A, W], output }: Equation): void {
  const isInput = A === bench.setting.inputs;
  if (isInput && bench.setting.samples.entries) return sparseProduct(bench, W!, output, training);
  if (isInput) gatherInputs(bench);
  product(bench, A!, W!, bench.panels(W!), output);
}

/** D·Wᵀ, from a copy of W that lies the other way round. */
export function backThroughWeights({ bench }: Context, { inputs: [D, W], output }: Equation): void {
  product(bench, D!, transposeOf(W!), transposed(bench, W!), output);
}

function product(
  bench: Workbench,
  A: VarId,
  what: string,
  b: ReturnType<Workbench['panels']>,
  output: VarId,
): void {
  const a = bench.panels(A);
  const o = bench.newPanels(output);
  bench.kernel({
    kernel: a.columns < LARGE ? 'product' : 'tiledProduct',
    covers: [output],
    split: 'rows',
    columns: half(o.columns, widthOf(bench)),
    rows: 'batch',
    args: [a.address, a.stride, a.columns, b.address, b.stride, o.address, o.stride],
    uses: [
      bench.own(A, 'rows', false, 'samples'),
      { what, share: 'all', writes: false },
      bench.own(output, 'rows', true, 'samples'),
    ],
  });
}

export const transposeOf = (W: VarId): string => `transpose of ${W}`;

function transposed(bench: Workbench, W: VarId): ReturnType<Workbench['panels']> {
  const w = bench.panels(W);
  return bench.panelsNamed(transposeOf(W), w.columns, bench.variable(W).shape[0] as number);
}

/** XᵀD or AᵀD. */
export function matmulOfColumns(context: Context, { inputs: [A, D], output }: Equation): void {
  const { bench } = context;
  if (A === bench.setting.inputs && bench.setting.samples.entries) {
    const [use, ...more] = bench.usesOf(output);
    if (use?.op === 'descend' && more.length === 0) context.postponed.set(output, D!);
    else sparseGradient(bench, D!, output, [output], 0);
    return;
  }
  const a = bench.panels(A!);
  const d = bench.panels(D!);
  const o = bench.newPanels(output);
  bench.kernel({
    kernel: a.columns < LARGE ? 'gradient' : 'tiledGradient',
    covers: [output],
    split: 'rows',
    columns: half(o.columns, widthOf(bench)),
    rows: a.columns,
    args: [a.address, a.stride, d.address, d.stride, o.address, o.stride],
    uses: [bench.own(A!, 'columns', false, 'pairs'), bench.all(D!), bench.own(output, 'rows', true, 'pairs')],
  });
}

/** The gradient of a bias. */
export function sumRows({ bench }: Context, { inputs: [D], output }: Equation): void {
  const d = bench.panels(D!);
  const o = bench.newPanels(output);
  bench.kernel({
    kernel: 'columnSums',
    covers: [output],
    split: 'columns',
    columns: d.count,
    rows: 0,
    args: [d.address, d.stride, o.address],
    uses: [bench.own(D!, 'columns', false, 'panels'), bench.own(output, 'columns', true, 'panels')],
  });
}
