import { numberAt, varId, type Element, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { bold, ofSample, symbolOf } from '#autodiff/symbol.ts';
import { FullBatch } from '#learning/full-batch.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import { range } from '#learning/naming.ts';
import type { NetworkSpec } from '#learning/network.ts';
import type { Parameters } from '#learning/parameters.ts';
import { matrix, scalar } from '#numeric/tensor.ts';
import { featuresOf, labelsOf, type Sample } from './samples.ts';
import { sampleLetter, sampleNames, type OfSample } from '../sample-names.ts';
import { MOST, samplesOf, type CloudScene } from './scene.ts';
import type { Line } from './sides.ts';

/** One unit with two inputs: y = σ(w1·x1 + w2·x2 + b), and the binary cross-entropy averaged over the samples. */
const UNIT: NetworkSpec = {
  sizes: [2, 1],
  activation: 'sigmoid',
  biases: 'neuron',
  loss: { op: 'crossEntropyBothWays' },
};
const [W, B] = [varId('W1'), varId('b1')];
const PROGRAM = withNames(layerProgram(UNIT, batchNames(UNIT.sizes)));

/** How the numbers inside the tensors are written: x₁ of the third sample with (3) above, and w1 is the first of W1. */
function withNames(program: Program): Program {
  const ofParameter = (name: string, of: VarId, index: number): [VarId, Element][] =>
    ([[name, of], [`${name}_new`, `${of}_new`], [`dL/d${name}`, `dL/d${of}`]] as const).map(([id, holder]) => [
      varId(id),
      { of: varId(holder), index, name: symbolOf(id) },
    ]); // prettier-ignore
  const ofFeature = (sample: number, column: number): [VarId, Element] => [
    varId(`X[${sample},${column}]`),
    { of: varId('X'), index: 2 * sample + column, name: ofSample(`x${column + 1}`, sample + 1) },
  ];
  const weighted: OfSample = (sample) => ({
    kind: 'product',
    factors: [{ kind: 'letter', base: 'x', sup: `(${sample})`, bold: true }, bold('w')],
  });
  const columns = { T: sampleLetter('t'), 'X·W1': weighted, Z1: sampleLetter('z'), Y: sampleLetter('y') };
  const elements = new Map([
    ...ofParameter('w1', W, 0),
    ...ofParameter('w2', W, 1),
    ...ofParameter('b', B, 0),
    ...range(MOST).flatMap((i) => [ofFeature(i, 0), ofFeature(i, 1)]),
    ...sampleNames(program, MOST, columns),
  ]);
  return { ...program, elements };
}

const parametersOf = ({ w1, w2, b }: Line): Parameters =>
  new Map([
    [W, matrix([[w1], [w2]])],
    [B, { shape: [1], data: Float64Array.of(b) }],
  ]);
const lineIn = (parameters: Parameters): Line => {
  const [w1, w2] = parameters.get(W)!.data as unknown as [number, number];
  return { w1, w2, b: parameters.get(B)!.data[0]! };
};

/** A run as far as it has gone: the line before each update and after the last, and the loss before each. */
interface Run {
  readonly training: readonly Sample[];
  readonly batch: FullBatch;
  readonly lines: Line[];
  readonly losses: number[];
}

/** The runs that the reader was at last; undo comes back to them. */
const KEPT = 6;
const runs = new Map<string, Run>();

function runOf(scene: CloudScene): Run {
  const { training } = samplesOf(scene);
  const { w1, w2, b, lr } = scene;
  const key = JSON.stringify([training, w1, w2, b, lr]);
  const found = runs.get(key) ?? begin(scene, training);
  runs.delete(key);
  runs.set(key, found);
  if (runs.size > KEPT) runs.delete(runs.keys().next().value!);
  while (found.losses.length < scene.steps) {
    found.losses.push(found.batch.step());
    found.lines.push(lineIn(found.batch.parameters));
  }
  return found;
}

function begin({ w1, w2, b, lr }: CloudScene, training: readonly Sample[]): Run {
  const line = { w1, w2, b };
  const data = { X: featuresOf(training), T: labelsOf(training) };
  const batch = new FullBatch({ network: UNIT, data, parameters: parametersOf(line), learningRate: lr });
  return { training, batch, lines: [line], losses: [] };
}

/** The line after as many updates as the scene names. */
export const learnedLine = (scene: CloudScene): Line => runOf(scene).lines[scene.steps]!;

/** The loss before each update of the run and now. */
export const lossesOf = (scene: CloudScene): readonly number[] => [
  ...runOf(scene).losses.slice(0, scene.steps),
  lossOf(traceOf(scene)),
];

const traces = new WeakMap<CloudScene, Trace>();

/** The next update of the line, with all its numbers: X, T, Z1, Y, L, their gradients and the new parameters. */
export function traceOf(scene: CloudScene): Trace {
  const known = traces.get(scene);
  if (known) return known;
  const { training } = samplesOf(scene);
  const given = new Map(parametersOf(learnedLine(scene)))
    .set(varId('X'), featuresOf(training))
    .set(varId('T'), labelsOf(training))
    .set(varId('lr'), scalar(scene.lr));
  const trace = run(PROGRAM, given);
  traces.set(scene, trace);
  return trace;
}

const lossOf = (trace: Trace): number => numberAt(trace, varId('L'))!;
