import type { Equation } from '#autodiff/program.ts';
import type { Context } from './layers.ts';

/** A softmax over each row of pre-activations that lie in panels. Returns whether there was such a step to be made. */
export function softmax({ bench, training }: Context, { inputs: [Z], output: Y }: Equation): boolean {
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
  // Predictions are read off the outputs.
  if (!training) bench.fetch(Y);
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
