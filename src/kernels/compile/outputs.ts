import type { OpName } from '#autodiff/op.ts';
import type { Equation, VarId } from '#autodiff/program.ts';
import type { Use } from '../plan.ts';
import type { Context } from './layers.ts';
import { hostUse, type Workbench } from './workbench.ts';

/** The targets of a batch, from the labels of its samples. */
export function targets(bench: Workbench, T: VarId): void {
  const { order, labels } = bench.setting.samples;
  const t = bench.newPanels(T);
  bench.kernel({
    kernel: 'oneHot',
    covers: [],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [order, labels, t.columns, t.address, t.stride],
    uses: [bench.own(T, 'rows', true, 'samples')],
  });
}

/** The class that each row of outputs predicts, where somebody asks. */
export function predictions(bench: Workbench): void {
  const { predictions } = bench.setting;
  if (!predictions) return;
  const y = bench.panels(predictions.of);
  bench.kernel({
    kernel: 'largest',
    covers: [],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [y.address, y.stride, y.columns, predictions.at],
    uses: [
      bench.own(predictions.of, 'rows', false, 'samples'),
      { what: 'predictions', share: 'own samples', writes: true },
    ],
  });
}

/** The mean squared error, added up by worker 0. Returns whether there was such a step to be made. */
export function meanSquaredError({ bench }: Context, { inputs: [Y, T], output: L }: Equation): boolean {
  if (![Y!, T!].every((id) => bench.isInPanels(id))) return false;
  const [y, t] = [bench.panels(Y!), bench.panels(T!)];
  const at = bench.storage.arena.take(8);
  const sum = { what: `sum of ${L}`, share: 'own none' } as const;
  bench.kernel({
    kernel: 'squaredError',
    covers: [L],
    split: 'none',
    columns: 0,
    rows: 0,
    args: [y.address, y.stride, t.address, t.stride, y.columns, at],
    uses: [...[Y!, T!].map((id) => bench.own(id, 'none', false)), { ...sum, writes: true }],
  });
  bench.onHost(L);
  const uses: Use[] = [{ ...sum, writes: false }, hostUse(L, true)];
  bench.host([], uses, (batch) => {
    bench.tensor(L, batch).data[0] = new DataView(bench.storage.memory, at).getFloat64(0, true);
  });
  return true;
}

/** By how many numbers of a row the gradient of a squared error is divided: all of them, or as the notebook does, one. */
const EACH: Partial<Record<OpName, (columns: number) => number>> = {
  meanSquaredErrorGradient: (columns) => columns,
  meanSquaredErrorPublished: () => 1,
};

/** 2(Y − T) / N or 2(Y − T) / (N·K). Returns whether there was such a step to be made. */
export function squaredErrorGradient({ bench }: Context, { op, inputs: [Y, T], output }: Equation): boolean {
  if (![Y!, T!].every((id) => bench.isInPanels(id))) return false;
  const [y, t, o] = [bench.panels(Y!), bench.panels(T!), bench.newPanels(output)];
  const each = EACH[op]!(y.columns);
  bench.kernel({
    kernel: 'squaredErrorGradient',
    covers: [output],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [y.address, y.stride, t.address, t.stride, y.columns, each, o.address, o.stride],
    uses: [
      ...[Y!, T!].map((id) => bench.own(id, 'rows', false, 'samples')),
      bench.own(output, 'rows', true, 'samples'),
    ],
  });
  return true;
}

/** A softmax over each row of pre-activations that lie in panels. Returns whether there was such a step to be made. */
export function softmax({ bench }: Context, { inputs: [Z], output: Y }: Equation): boolean {
  if (!bench.isInPanels(Z!)) return false;
  const [z, y] = [bench.panels(Z!), bench.newPanels(Y)];
  bench.kernel({
    kernel: 'softmax',
    covers: [Y],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [z.address, z.stride, z.columns, y.address, y.stride],
    uses: [bench.own(Z!, 'rows', false, 'samples'), bench.own(Y, 'rows', true, 'samples')],
  });
  return true;
}

/** (softmax(Z) − T) / N from the softmax that is there already. Returns whether there was such a step to be made. */
export function crossEntropyGradient({ bench }: Context, { inputs: [Z, T], output }: Equation): boolean {
  const made = bench.usesOf(Z!).find(({ op }) => op === 'softmax');
  if (!made || !bench.isInPanels(made.output)) return false;
  const Y = made.output;
  const [y, t] = [bench.panels(Y), bench.panels(T!)];
  const o = bench.newPanels(output);
  bench.kernel({
    kernel: 'crossEntropyGradient',
    covers: [output],
    split: 'rows',
    columns: 0,
    rows: 'batch',
    args: [y.address, y.stride, t.address, t.stride, y.columns, o.address, o.stride],
    uses: [
      ...[Y, T!].map((id) => bench.own(id, 'rows', false, 'samples')),
      bench.own(output, 'rows', true, 'samples'),
    ],
  });
  return true;
}
