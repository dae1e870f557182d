import type { Equation } from '#autodiff/program.ts';
import { activationOf, NO_ACTIVATION, slopeOf } from '../functions.ts';
import { intoPanels } from '../panels.ts';
import { noteUse, type Split } from '../plan.ts';
import type { Context } from './layers.ts';
import { hostUse, VECTOR, type Workbench } from './workbench.ts';

/** What the share of a matrix with a row a sample is called. */
const share = (split: Split): string => (split === 'columns' ? 'panels' : 'samples');

/** Z + b and, where there is a kernel for it, the activation: in the place of Z. Returns the equations that it did. */
export function biasAndActivation(
  context: Context,
  equation: Equation,
  next: Equation | undefined,
): Equation[] {
  const { bench } = context;
  const isBias = equation.op === 'addBias' || equation.op === 'addToAll';
  const candidate = isBias ? next : equation;
  const kind =
    candidate && (!isBias || candidate.inputs[0] === equation.output)
      ? activationOf(candidate.op, bench.setting.precision)
      : undefined;
  if (!isBias && kind === undefined) return [];
  const equations = kind === undefined ? [equation] : isBias ? [equation, candidate!] : [equation];
  const Z = equation.inputs[0]!;
  const z = bench.panels(Z);
  const bias = isBias ? biasRow(bench, equation) : 0;
  const split = bench.splitOf(Z);
  const sum = isBias ? equation.output : Z;
  const output = equations.at(-1)!.output;
  const leak = kind === undefined ? undefined : candidate!.inputs[1];
  const watch = context.watch(sum);
  bench.inPlaceOf(sum, Z);
  bench.inPlaceOf(output, Z);
  bench.kernel({
    kernel: 'activate',
    covers: equations.map((each) => each.output),
    skips: kind === undefined ? [Z] : [...new Set([Z, sum])],
    split,
    columns: z.count,
    rows: 'batch',
    args: [
      kind ?? NO_ACTIVATION,
      z.address,
      z.stride,
      z.columns,
      bias,
      leak ? bench.setting.constants.get(leak)! : 0,
    ],
    watch,
    uses: [
      bench.own(Z, split, true, share(split)),
      ...(isBias ? [bench.all(equation.inputs[1]!)] : []),
      noteUse(watch),
    ],
  });
  return equations;
}

/** The address of a bias as a row. One number for all columns is written into each. */
function biasRow(bench: Workbench, { op, inputs: [Z, b] }: Equation): number {
  if (op === 'addBias') return bench.panels(b!).address;
  const { columns } = bench.panels(Z!);
  const row = bench.panelsNamed(`row of ${b!}`, VECTOR, columns);
  const spread = { shape: [columns], data: new Float64Array(columns) };
  const uses = [hostUse(b!, false), { what: b!, share: 'own none', writes: true } as const];
  bench.host([], uses, (batch) => {
    spread.data.fill(bench.tensor(b!, batch).data[0]!);
    intoPanels(bench.storage.memory, row, spread);
  });
  return row.address;
}

/** G · f′ with the slope made from the activation, in the place of G. Returns the equations that it did. */
export function backThroughActivation(
  { bench }: Context,
  slope: Equation,
  next: Equation | undefined,
): Equation[] {
  const kind = slopeOf(slope.op);
  const fits =
    kind !== undefined &&
    next?.op === 'product' &&
    next.inputs.length === 2 &&
    next.inputs[1] === slope.output &&
    bench.usesOf(slope.output).length === 1 &&
    bench.usesOf(next.inputs[0]!).length === 1;
  if (!fits) return [];
  const [of, leak] = slope.inputs;
  const G = next.inputs[0]!;
  const g = bench.panels(G);
  // A slope that is read off z is read off f(z) as well, which has the sign of z and stands in its place.
  const a = bench.panels(of!);
  bench.inPlaceOf(next.output, G);
  bench.kernel({
    kernel: 'throughActivation',
    covers: [slope.output, next.output],
    skips: [slope.output, G],
    split: 'rows',
    columns: g.count,
    rows: 'batch',
    args: [
      kind,
      g.address,
      g.stride,
      g.columns,
      a.address,
      a.stride,
      leak ? bench.setting.constants.get(leak)! : 0,
    ],
    uses: [bench.own(G, 'rows', true, 'samples'), bench.own(of!, 'rows', false, 'samples')],
  });
  return [slope, next];
}
