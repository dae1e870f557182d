import { gateData, GATES, type GateName } from '#datasets/gates.ts';
import { FullBatch } from '#learning/full-batch.ts';
import type { NetworkSpec } from '#learning/network.ts';
import type { Parameters } from '#learning/parameters.ts';
import { torchParameters } from '#learning/torch-draws.ts';
import { matrix } from '#numeric/tensor.ts';
import { varId } from '#autodiff/program.ts';
import { choiceField, codec, integerField, numberField } from '../codec.ts';
import type { GateWeights } from '../gate/scene.ts';

/** What the unit is to learn, as links name it. */
export const LEARNED = ['xor', 'and', 'or'] as const;
export type Learned = (typeof LEARNED)[number];
export const LEARNED_GATE: Readonly<Record<Learned, GateName>> = { xor: 'XOR', and: 'AND', or: 'OR' };

/** Document 003 trains for so many steps, at this learning rate. */
export const LAST_STEP = 10_001;
export const RATE = 1;
export const LARGEST_START = 12;
const LARGEST_SEED = 9999;

export interface UnitScene extends GateWeights {
  readonly gate: Learned;
  /** That of the start that was drawn last. `w1`, `w2` and `b` are the start itself. */
  readonly seed: number;
  /** Updates so far. */
  readonly step: number;
}

/** The start that PyTorch's `nn.Linear(2, 1)` has after this seed, to three decimals, so that it can be read and typed. */
export function startOf(seed: number): GateWeights {
  const { w1, w2, b } = lineIn(torchParameters(seed, [2, 1]));
  const rounded = (value: number): number => Number(value.toFixed(3)) + 0;
  return { w1: rounded(w1), w2: rounded(w2), b: rounded(b) };
}

const FIRST = startOf(0);

/** `?single-unit=v1;step:10001`, `?single-unit=v1;gate:and;w1:3;w2:-2;b:0;step:100` */
export const unitLink = codec<UnitScene>('v1', {
  gate: choiceField('xor', LEARNED),
  seed: integerField(0, 0, LARGEST_SEED),
  w1: numberField(FIRST.w1, -LARGEST_START, LARGEST_START),
  w2: numberField(FIRST.w2, -LARGEST_START, LARGEST_START),
  b: numberField(FIRST.b, -LARGEST_START, LARGEST_START),
  step: integerField(0, 0, LAST_STEP),
});

/** Another start: the next seed's. */
export const freshStart = ({ seed }: UnitScene): GateWeights & { readonly seed: number } => {
  const next = (seed + 1) % (LARGEST_SEED + 1);
  return { ...startOf(next), seed: next };
};

/** One logistic unit: y = σ(w1·x1 + w2·x2 + b), and the binary cross-entropy averaged over the four rows. */
const NETWORK: NetworkSpec = {
  sizes: [2, 1],
  activation: 'sigmoid',
  biases: 'neuron',
  loss: { op: 'binaryCrossEntropy' },
};

const parametersOf = ({ w1, w2, b }: GateWeights): Parameters =>
  new Map([
    [varId('W1'), matrix([[w1], [w2]])],
    [varId('b1'), { shape: [1], data: Float64Array.of(b) }],
  ]);
function lineIn(parameters: Parameters): GateWeights {
  const [w1, w2] = parameters.get(varId('W1'))!.data;
  return { w1: w1!, w2: w2!, b: parameters.get(varId('b1'))!.data[0]! };
}

/** A run as far as it has gone: the weights after each update, and the loss before it. */
interface Run {
  readonly batch: FullBatch;
  readonly weights: GateWeights[];
  readonly losses: number[];
}

const KEPT = 6;
const runs = new Map<string, Run>();

function runOf(scene: UnitScene): Run {
  const { gate, w1, w2, b, step } = scene;
  const key = [gate, w1, w2, b].join(' ');
  const found = runs.get(key) ?? begin(scene);
  runs.delete(key);
  runs.set(key, found);
  if (runs.size > KEPT) runs.delete(runs.keys().next().value!);
  while (found.losses.length < step) {
    found.losses.push(found.batch.step());
    found.weights.push(lineIn(found.batch.parameters));
  }
  return found;
}

function begin(scene: UnitScene): Run {
  const data = gateData(GATES[LEARNED_GATE[scene.gate]]);
  const parameters = parametersOf(scene);
  const batch = new FullBatch({ network: NETWORK, data, parameters, learningRate: RATE });
  const { w1, w2, b } = scene;
  return { batch, weights: [{ w1, w2, b }], losses: [] };
}

/** The weights after as many updates as the scene names. */
export const weightsAt = (scene: UnitScene): GateWeights => runOf(scene).weights[scene.step]!;

/** The loss before each update of the run so far. */
export const lossesBefore = (scene: UnitScene): readonly number[] => runOf(scene).losses;
