import { ProgramBuilder, type Naming } from '#autodiff/builder.ts';
import { varId, type Program, type Role, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { bold, letter, ofSample, type SymbolName } from '#autodiff/symbol.ts';
import { range } from '#learning/naming.ts';
import { matrix, scalar } from '#numeric/tensor.ts';
import type { LossesScene } from './losses.ts';

const PREDICTIONS = [1, 2] as const;
const HALF = varId('half');

const known = new Map<number, Program>();

/**
 * The figure of the losses over `classes` classes, under the names that its numbers have on the page. Of the first prediction the
 * probabilities `y1[k]`, the squares `S1[k]` with their sum `E1` and the mean `MSE1`, the logarithms `C1[k]` with their sum
 * `L1`, and the cross-entropy by the label, `Lc1`; so too of the second. Without a number: the mean of both.
 */
function figureProgram(classes: number): Program {
  const found = known.get(classes) ?? write(classes);
  known.set(classes, found);
  return found;
}

function write(classes: number): Program {
  const builder = new ProgramBuilder();
  const naming = (id: string, role: Role, name: SymbolName): Naming => ({ id: varId(id), name, role });
  /** Each number of a row under its own name. */
  const named = (row: VarId, id: (k: number) => string, name: (k: number) => SymbolName): VarId => {
    for (const k of range(classes)) builder.elements.set(varId(id(k)), { of: row, index: k, name: name(k) });
    return row;
  };
  const T = named(
    builder.leaf(naming('T', 'target', bold('T')), [1, classes]),
    (k) => `t[${k}]`,
    (k) => letter(`t_${k}`),
  );
  const label = builder.leaf(naming('c', 'target', letter('c')), [1]);
  const delta = builder.leaf(naming('delta', 'constant', letter('δ')), []);
  builder.leaf(naming(HALF, 'constant', letter('½')), []);
  for (const n of PREDICTIONS) {
    const of = (name: string) => naming(`${name}${n}`, 'loss', ofSample(name, n));
    const each = (name: string, row: VarId): VarId =>
      named(
        row,
        (k) => `${name}${n}[${k}]`,
        (k) => ofSample(`${name}_${k}`, n),
      );
    const Y = each('y', builder.leaf(naming(`Y${n}`, 'activation', bold('y')), [1, classes]));
    const squares = builder.apply('halfSquaredError', [T, Y], naming(`S${n}`, 'loss', bold('S')));
    builder.apply('sum', [each('S', squares)], of('E'));
    builder.apply('meanSquaredError', [Y, T], naming(`MSE${n}`, 'loss', raisedMse(n)));
    const logarithms = builder.apply('crossEntropyTerm', [T, Y, delta], naming(`C${n}`, 'loss', bold('C')));
    builder.apply('sum', [each('C', logarithms)], of('L'));
    const atLabel = builder.apply(
      'crossEntropyAtLabel',
      [Y, label, delta],
      naming(`D${n}`, 'loss', ofSample('D', n)),
    );
    builder.apply('sum', [atLabel], naming(`Lc${n}`, 'loss', ofSample('L_c', n)));
  }
  const MEANS = {
    E: letter('E'),
    MSE: { kind: 'letter', base: 'MSE' },
    L: letter('L'),
    Lc: letter('L_c'),
  } as const;
  for (const [name, symbol] of Object.entries(MEANS))
    builder.apply(
      'weightedSum',
      PREDICTIONS.flatMap((n) => [HALF, varId(`${name}${n}`)]),
      naming(name, 'loss', symbol),
    );
  return builder.build();
}

const raisedMse = (n: number): SymbolName => ({ kind: 'letter', base: 'MSE', sup: `(${n})` });

const traces = new WeakMap<LossesScene, Trace>();

/** Both predictions of a scene with their losses and the means of these. */
export function lossesTrace(scene: LossesScene): Trace {
  const found = traces.get(scene) ?? compute(scene);
  traces.set(scene, found);
  return found;
}

function compute({ y, t, delta }: LossesScene): Trace {
  const classes = y[0].length;
  const given = new Map([
    [varId('T'), matrix([range(classes).map((k) => Number(k === t))])],
    [varId('c'), { shape: [1], data: Float64Array.of(t) }],
    [varId('delta'), scalar(delta)],
    [HALF, scalar(1 / PREDICTIONS.length)],
    ...PREDICTIONS.map((n) => [varId(`Y${n}`), matrix([y[n - 1]!])] as const),
  ]);
  return run(figureProgram(classes), given);
}
