import type { Equation, VarId } from '#autodiff/program.ts';
import { noteUse, type Split } from '../plan.ts';
import { transposeOf, type Context } from './layers.ts';
import { sparseGradient } from './samples.ts';
import { hostUse, VECTOR, type Workbench } from './workbench.ts';

/** A row of doubles that an update is told: η; for Adam also β₁, β₂, β₁ᵗ, β₂ᵗ and ε. */
function settings(bench: Workbench, scalars: readonly VarId[]): number {
  const name = `settings ${scalars.join(' ')}`;
  const known = bench.storage.panels.get(name);
  if (known) return known.address;
  // Whatever the precision of the panels, it is used as doubles.
  const row = bench.panelsNamed(name, VECTOR, 1);
  const uses = [
    { what: name, share: 'own none', writes: true } as const,
    ...scalars.map((id) => hostUse(id, false)),
  ];
  bench.host([], uses, (batch) => {
    const doubles = new Float64Array(bench.storage.memory, row.address, scalars.length);
    scalars.forEach((id, i) => (doubles[i] = bench.tensor(id, batch).data[0]!));
  });
  return row.address;
}
const settingsUse = (scalars: readonly VarId[]) =>
  ({ what: `settings ${scalars.join(' ')}`, share: 'all', writes: false }) as const;

/** How a parameter is divided: a matrix by its rows where its gradient is, else by panels. */
function divided(bench: Workbench, gradient: VarId): { readonly split: Split; readonly by: string } {
  const split = bench.splitOf(gradient);
  return split === 'rows' ? { split, by: 'pairs' } : { split, by: 'panels' };
}

/** w − η·g in the place of w. */
export function descend(context: Context, { inputs: [w, g, eta], output }: Equation): void {
  const { bench, postponed } = context;
  const rate = settings(bench, [eta!]);
  const D = postponed.get(g!);
  if (D !== undefined) {
    sparseGradient(bench, D, w!, [g!, output], rate);
    bench.inPlaceOf(output, w!);
    watched(context, w!, { split: 'columns', by: 'panels' });
    return;
  }
  const panels = bench.panels(w!);
  const { split, by } = divided(bench, g!);
  bench.kernel({
    kernel: 'descend',
    covers: [output],
    split,
    columns: panels.count,
    rows: rowsOf(bench, w!),
    args: [panels.address, bench.panels(g!).address, panels.stride, rate],
    uses: [bench.own(g!, split, false, by), bench.own(w!, split, true, by), settingsUse([eta!])],
  });
  bench.inPlaceOf(output, w!);
  watched(context, w!, { split, by });
}

const ADAM = ['runningMean', 'biasCorrected', 'square', 'runningMean', 'biasCorrected', 'adamStep'] as const;

/** Adam for one parameter, of which only m, v and w are kept. Returns the equations that it did. */
export function adam(context: Context, equations: readonly Equation[]): readonly Equation[] {
  const chain = equations.slice(0, ADAM.length);
  if (chain.length < ADAM.length || chain.some(({ op }, i) => op !== ADAM[i])) return [];
  const [mean, meanHat, square, meanOfSquare, squareHat, step] = chain as [
    Equation,
    Equation,
    Equation,
    Equation,
    Equation,
    Equation, // prettier-ignore
  ];
  const { bench } = context;
  const [m, g, beta1] = mean.inputs as [VarId, VarId, VarId];
  const [v, , beta2] = meanOfSquare.inputs as [VarId, VarId, VarId];
  const [w, , , eta, epsilon] = step.inputs as [VarId, VarId, VarId, VarId, VarId];
  if (bench.isSingle(w)) return [];
  const scalars = [eta, beta1, beta2, meanHat.inputs[1]!, squareHat.inputs[1]!, epsilon];
  const told = settings(bench, scalars);
  const panels = bench.panels(w);
  const { split, by } = divided(bench, g);
  const watch = context.watch(w);
  bench.kernel({
    kernel: 'adam',
    covers: chain.map(({ output }) => output),
    skips: [meanHat.output, square.output, squareHat.output],
    split,
    columns: panels.count,
    rows: rowsOf(bench, w),
    args: [panels.address, ...[g, m, v].map((id) => bench.panels(id).address), panels.stride, told],
    watch,
    uses: [
      bench.own(g, split, false, by),
      ...[m, v, w].map((id) => bench.own(id, split, true, by)),
      settingsUse(scalars),
      noteUse(watch),
    ],
  });
  bench.inPlaceOf(mean.output, m);
  bench.inPlaceOf(meanOfSquare.output, v);
  bench.inPlaceOf(step.output, w);
  turnedRound(context, w, { split, by });
  return chain;
}

const rowsOf = (bench: Workbench, w: VarId): number => {
  const { shape } = bench.variable(w);
  return shape.length < 2 ? 1 : (shape[0] as number);
};

/** After an update: whether the parameter is still finite, and its copy that lies the other way round. */
export function watched(context: Context, w: VarId, { split, by }: { split: Split; by: string }): void {
  const { bench } = context;
  const panels = bench.panels(w);
  const watch = context.watch(w);
  bench.kernel({
    kernel: 'watch',
    covers: [],
    split,
    columns: panels.count,
    rows: rowsOf(bench, w),
    args: [panels.address, panels.stride],
    watch,
    uses: [bench.own(w, split, false, by), noteUse(watch)],
  });
  turnedRound(context, w, { split, by });
}

/** After an update: the copy of a parameter that lies the other way round, if there is one. */
function turnedRound({ bench }: Context, w: VarId, { split, by }: { split: Split; by: string }): void {
  const panels = bench.panels(w);
  const copy = bench.storage.panels.get(transposeOf(w));
  if (!copy) return;
  const uses = split === 'rows' ? bench.own(w, split, false, by) : bench.all(w);
  bench.kernel({
    kernel: 'transpose',
    covers: [],
    split: 'rows',
    columns: 0,
    rows: rowsOf(bench, w),
    args: [panels.address, panels.stride, panels.columns, copy.address, copy.stride],
    uses: [uses, { what: transposeOf(w), share: 'own pairs', writes: true }],
  });
}
