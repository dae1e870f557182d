import { ProgramBuilder } from '#autodiff/builder.ts';
import { leavesOf } from '#autodiff/lookup.ts';
import { varId, type Program, type Trace } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { GATE_ROWS } from '#datasets/gates.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { range, scalarNaming } from '#learning/naming.ts';
import { parameterCount } from '#learning/network.ts';
import { scalar } from '#numeric/tensor.ts';
import { choiceField, codec, type Codec } from '../codec.ts';
import { frameAt, type Frame } from '../frame.ts';
import type { Step } from '../step.ts';
import { EXAMPLES } from '../stepper/examples.ts';
import { networkFrom, type Network } from '../stepper/network.ts';
import { layerNames, linkName } from './names.ts';

/** The network of lesson 10's stepping figure, with its weights, in the notation with the layer above. */
const { sizes } = EXAMPLES.deep;
export const DEEP_SIZES = sizes;
const names = layerNames(sizes);
export const OUTPUT = varId(names.activation(sizes.length - 1, 0));

/** A step is one neuron, or a layer at once. */
export const PACES = ['neuron', 'layer'] as const;
export type Pace = (typeof PACES)[number];
export const ROWS = ['00', '01', '10', '11'] as const;
export type Row = (typeof ROWS)[number];
const START = 'start';

export interface DeepScene {
  readonly row: Row;
  readonly pace: Pace;
  /** The activation that the current step computes last, or `start`. */
  readonly at: string;
}

const activations = sizes
  .slice(1)
  .flatMap((units, index) => range(units).map((unit) => names.activation(index + 1, unit)));

/** `?deep-net=v1;row:11;pace:layer;at:a1^5` */
export const deepLink: Codec<DeepScene> = codec<DeepScene>('v1', {
  row: choiceField<Row>('10', ROWS),
  pace: choiceField<Pace>('neuron', PACES),
  at: {
    initial: varId(names.activation(2, 2)),
    write: linkName,
    read: (text) => [START, ...activations].find((name) => linkName(name) === text),
  },
});

let built: Program | undefined;
/** Forward only, two equations a neuron: its sum, its sigmoid. */
export function deepProgram(): Program {
  if (built) return built;
  const builder = new ProgramBuilder();
  let from = range(sizes[0]!).map((i) => builder.leaf(scalarNaming(names.input(i), 'data'), []));
  sizes.slice(1).forEach((units, index) => {
    const layer = index + 1;
    from = range(units).map((unit) => {
      const parameter = (name: string) => builder.leaf(scalarNaming(name, 'parameter'), []);
      const terms = from.flatMap((source, i) => [parameter(names.weight(layer, unit, i)), source]);
      const bias = parameter(names.bias(layer, unit));
      const z = scalarNaming(names.preactivation(layer, unit), 'preactivation');
      const a = scalarNaming(names.activation(layer, unit), 'activation');
      return builder.apply('sigmoid', [builder.apply('weightedSum', [...terms, bias], z)], a);
    });
  });
  return (built = builder.build());
}

const stepsBy = new Map<Pace, readonly Step[]>();
/** The 31 neurons one by one, or the four layers. */
export function deepSteps(pace: Pace): readonly Step[] {
  const found = stepsBy.get(pace) ?? group(pace);
  stepsBy.set(pace, found);
  return found;
}

function group(pace: Pace): Step[] {
  const { equations } = deepProgram();
  const neurons = sizes.slice(1).flatMap((units) => (pace === 'layer' ? [units] : range(units).map(() => 1)));
  let first = 0;
  return neurons.map((count, i) => {
    const own = equations.slice(first, (first += 2 * count));
    return {
      index: i + 1,
      section: 'forward' as const,
      phase: 'forward' as const,
      equations: own,
      key: own.at(-1)!.output,
    };
  });
}

const traces = new Map<Row, Trace>();
/** The forward pass of one row of XOR. */
export function deepTrace(row: Row): Trace {
  const found = traces.get(row) ?? run(deepProgram(), given(row));
  traces.set(row, found);
  return found;
}

function given(row: Row) {
  const [own, textbook] = [EXAMPLES.deep.given('neuron'), textbookNames(sizes, 'neuron')];
  const values = new Map<string, number>(GATE_ROWS[ROWS.indexOf(row)]!.map((x, i) => [names.input(i), x]));
  sizes.slice(1).forEach((units, index) => {
    for (const unit of range(units)) {
      for (const from of range(sizes[index]!))
        values.set(names.weight(index + 1, unit, from), own[textbook.weight(index + 1, unit, from)]!);
      values.set(names.bias(index + 1, unit), own[textbook.bias(index + 1, unit)]!);
    }
  });
  return new Map(leavesOf(deepProgram()).map(({ id }) => [id, scalar(values.get(id)!)]));
}

/** How many steps have run: up to the one in which `at` is computed. */
export const deepIndex = ({ pace, at }: DeepScene): number =>
  deepSteps(pace).findIndex(({ equations }) => equations.some(({ output }) => output === at)) + 1;
export const deepFrame = (scene: DeepScene): Frame =>
  frameAt(deepTrace(scene.row), deepSteps(scene.pace), deepIndex(scene));
/** The name of the moment after `index` steps. */
export const deepMoment = (pace: Pace, index: number): string => deepSteps(pace)[index - 1]?.key ?? START;

let network: Network | undefined;
/** What a drawing has to place: no errors, since nothing comes back. */
export const deepNetwork = (): Network =>
  (network ??= { ...networkFrom({ sizes, biases: 'neuron' }, names), errors: [] });

/** What a layer's matrices are: sizes, and how many numbers they hold. `layer` counts from 1, the inputs being 1. */
export interface LayerShape {
  readonly layer: number;
  readonly inputs: number;
  readonly units: number;
  readonly weights: number;
  readonly biases: number;
}
export const LAYER_SHAPES: readonly LayerShape[] = sizes.slice(1).map((units, index) => {
  const inputs = sizes[index]!;
  const counted = (biases: 'none' | 'neuron'): number =>
    parameterCount({
      sizes: [inputs, units],
      biases,
      activation: 'sigmoid',
      loss: { op: 'halfSquaredError' },
    });
  const weights = counted('none');
  return { layer: index + 2, inputs, units, weights, biases: counted('neuron') - weights };
});
/** All weights and biases of the network. */
export const PARAMETERS = LAYER_SHAPES.reduce((sum, { weights, biases }) => sum + weights + biases, 0);

/** A number of the figure by its name; `parameters` is how many weights and biases there are. */
export function deepNumber(scene: DeepScene, name: string): number | undefined {
  if (name === 'parameters') return PARAMETERS;
  return deepTrace(scene.row).values.get(varId(name))?.data[0];
}
