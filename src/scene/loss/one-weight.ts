import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { inPlace } from '#autodiff/in-place.ts';
import type { OpName } from '#autodiff/op.ts';
import {
  numberAt,
  varId,
  type Program,
  type Role,
  type SymbolicShape,
  type Trace,
  type VarId,
} from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter, ofSample, type SymbolName } from '#autodiff/symbol.ts';
import { forwardPart } from '#learning/forward-part.ts';
import { matrix, scalar, type Tensor } from '#numeric/tensor.ts';
import { codec, numberField } from '../codec.ts';
import { sampleLetter, sampleNames, type OfSample } from '../sample-names.ts';
import type { Numbers } from './numbers.ts';

/** One unit with one weight on eight samples; only the weight can be moved. */
export interface OneWeightScene {
  readonly w: number;
}

export const WEIGHT = { least: 0, most: 4 } as const;
export const oneWeightLink = codec<OneWeightScene>('v1', { w: numberField(3, WEIGHT.least, WEIGHT.most) });

/** A feature and a class a sample; they overlap, so no weight gets all eight right. */
export const SAMPLES = [
  { x: 0.5, t: 0 },
  { x: 1, t: 0 },
  { x: 1.5, t: 1 },
  { x: 2, t: 0 },
  { x: 2.5, t: 1 },
  { x: 3, t: 0 },
  { x: 3.5, t: 1 },
  { x: 4, t: 1 },
] as const;
export const BIAS = -4;

/**
 * y = σ(w x + b), its binary cross-entropy a sample (B) and as a mean (L); the class p that it says, 1 where z > 0, and how
 * many of these are right, as a mean (A). With the gradient of the one or of the other.
 */
function program(of: 'L' | 'A'): Program {
  const builder = new ProgramBuilder();
  const leaf = (id: string, role: Role, shape: SymbolicShape): VarId =>
    builder.leaf({ id: varId(id), name: SYMBOLS[id] ?? letter(id), role }, shape);
  const apply = (op: OpName, inputs: readonly VarId[], id: string, role: Role): VarId =>
    builder.apply(op, inputs, { id: varId(id), name: SYMBOLS[id] ?? letter(id), role });
  const X = leaf('X', 'data', ['N', 1]);
  const T = leaf('T', 'target', ['N', 1]);
  const w = leaf('w', 'parameter', [1, 1]);
  const b = leaf('b', 'constant', [1]);
  const one = leaf('one', 'constant', []);
  const z = apply('addBias', [apply('matmul', [X, w], 'Xw', 'intermediate'), b], 'z', 'preactivation');
  const y = apply('sigmoid', [z], 'y', 'activation');
  const L = apply('batchMean', [apply('binaryCrossEntropy', [T, y], 'B', 'loss')], 'L', 'loss');
  const p = apply('step', [z], 'p', 'activation');
  const wrong = apply('square', [apply('subtract', [T, p], 'miss', 'intermediate')], 'wrong', 'intermediate');
  const A = apply('subtract', [one, apply('batchMean', [wrong], 'share', 'intermediate')], 'A', 'loss');
  differentiate(builder, of === 'L' ? L : A, [w]);
  const written = builder.build();
  return { ...written, elements: sampleNames(written, SAMPLES.length, OF_SAMPLE, calledOnPage) };
}

/** What is not written as it is called. */
const SYMBOLS: Readonly<Record<string, SymbolName>> = {
  one: letter('1'),
  Xw: { kind: 'product', factors: [letter('x'), letter('w')] },
  miss: letter('m'),
  wrong: letter('q'),
  share: letter('Q'),
};

/** How the numbers of one sample are written. */
const OF_SAMPLE: Readonly<Record<string, OfSample>> = {
  ...Object.fromEntries(['z', 'y', 'B', 'p'].map((name) => [name, sampleLetter(name)])),
  ...{ X: sampleLetter('x'), T: sampleLetter('t'), miss: sampleLetter('m'), wrong: sampleLetter('q') },
  Xw: (sample) => ({ kind: 'product', factors: [ofSample('x', sample), letter('w')] }),
};

/** On the page a sample has one index: x[3]. */
const calledOnPage = (column: VarId, row: number): string =>
  `${{ X: 'x', T: 't' }[column as string] ?? column}[${row}]`;

const programs = { L: program('L'), A: program('A') } as const;

/** Both programs as one: what they have in common is the same. */
const BOTH: Program = {
  ...programs.L,
  variables: new Map([...programs.A.variables, ...programs.L.variables]),
  equations: [
    ...programs.L.equations,
    ...programs.A.equations.filter(({ output }) => !programs.L.variables.has(output)),
  ],
};
const column = (numbers: readonly number[]): Tensor => matrix(numbers.map((number) => [number]));
const XS = SAMPLES.map(({ x }) => x);
const TS = SAMPLES.map(({ t }) => t);

const givenAt = (w: number, xs: readonly number[], ts: readonly number[]): Map<VarId, Tensor> =>
  new Map<VarId, Tensor>([
    [varId('X'), column(xs)],
    [varId('T'), column(ts)],
    [varId('w'), matrix([[w]])],
    [varId('b'), { shape: [1], data: Float64Array.of(BIAS) }],
    [varId('one'), scalar(1)],
  ]);
const runAt = (w: number, of: 'L' | 'A'): Trace => run(programs[of], givenAt(w, XS, TS));

const slopeOf = ({ program: { gradients }, values }: Trace): number =>
  values.get(gradients.get(varId('w'))!)!.data[0]!;

let bottom: number | undefined;

/** The weight with the least loss: where the slope, which grows with w, goes through 0. By halving. */
export function bottomWeight(): number {
  if (bottom !== undefined) return bottom;
  let [low, high]: [number, number] = [WEIGHT.least, WEIGHT.most];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (slopeOf(runAt(middle, 'L')) < 0) low = middle;
    else high = middle;
  }
  bottom = (low + high) / 2;
  return bottom;
}

const traces = new WeakMap<OneWeightScene, Trace>();

/** Loss and accuracy with the slopes of both. */
export function oneWeightTrace(scene: OneWeightScene): Trace {
  const found = traces.get(scene) ?? run(BOTH, givenAt(scene.w, XS, TS));
  traces.set(scene, found);
  return found;
}

/**
 * `x[3]`, `t[3]`, `y[3]`, `p[3]`, `B[3]` of a sample; `w`, `b`, `L`, `A` and the slopes `dL/dw`, `dA/dw`; `w_bottom`, where
 * the loss is least.
 */
export function oneWeightNumbers(scene: OneWeightScene): Numbers {
  const trace = oneWeightTrace(scene);
  return (name) => (name === 'w_bottom' ? bottomWeight() : numberAt(trace, varId(name)));
}

export const numberInOneWeight = (link: string, name: string): number | undefined =>
  oneWeightNumbers(oneWeightLink.decode(link).state)(name);

export interface WeightPoint {
  readonly w: number;
  readonly L: number;
  readonly A: number;
}

let curve: readonly WeightPoint[] | undefined;

/** Loss and accuracy for weights from end to end. Computed once: the samples stay. */
export function weightCurve(count = 200): readonly WeightPoint[] {
  if (curve) return curve;
  const given = givenAt(0, XS, TS);
  const { values, run: runAgain } = inPlace(forwardPart(programs.L), given);
  const at = (id: string): number => values.get(varId(id))!.data[0]!;
  curve = Array.from({ length: count + 1 }, (_, i) => {
    const w = WEIGHT.least + ((WEIGHT.most - WEIGHT.least) * i) / count;
    given.get(varId('w'))!.data[0] = w;
    runAgain();
    return { w, L: at('L'), A: at('A') };
  });
  return curve;
}

/** What the unit gives along the axis of x, for its curve. */
export function unitCurve(
  w: number,
  [from, to]: readonly [number, number],
  count = 90,
): (readonly [number, number])[] {
  const xs = Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
  const targets = xs.map(() => 0);
  const y = run(forwardPart(programs.L), givenAt(w, xs, targets)).values.get(varId('y'))!.data;
  return xs.map((x, i) => [x, y[i]!]);
}
