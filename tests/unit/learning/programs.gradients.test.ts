import { describe, expect, it } from 'vitest';
import type { Program } from '#autodiff/program.ts';
import { varId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import type { BiasKind, LossSpec, NetworkSpec } from '#learning/network.ts';
import { centralDifference } from '../autodiff/central-difference.ts';
import { BINARY, giveNumbers, randomNumbers, spec, threeDetails, type Numbers } from './random-network.ts';

/** Every gradient of every parameter against the slope of the loss itself. */
function expectSlopes(program: Program, numbers: Numbers, loss: string): number {
  const given = giveNumbers(program, numbers);
  const { values } = run(program, given);
  let checked = 0;
  const wrong: string[] = [];
  for (const parameter of program.next.keys()) {
    const gradient = values.get(program.gradients.get(parameter)!)!;
    expect(gradient.shape).toEqual(given.get(parameter)!.shape);
    centralDifference(program, given, varId(loss), parameter).forEach((slope, i) => {
      if (Math.abs(gradient.data[i]! - slope) < 1e-9) checked += 1;
      else wrong.push(`${parameter}[${i}]: ${gradient.data[i]}, by differences ${slope}`);
    });
  }
  expect(wrong).toEqual([]);
  return checked;
}

interface Row {
  readonly sizes: readonly number[];
  readonly biases: BiasKind;
  readonly parameters: number;
  readonly change?: Partial<NetworkSpec>;
}

const NETWORKS = [
  { sizes: [2, 2, 2], biases: 'none' as const, parameters: 8 },
  { sizes: [2, 2, 2], biases: 'neuron' as const, parameters: 12 },
  { sizes: [1, 1], biases: 'neuron' as const, parameters: 2 },
  { sizes: [3, 4, 2], biases: 'none' as const, parameters: 20 },
  { sizes: [3, 4, 2], biases: 'neuron' as const, parameters: 26 },
  { sizes: [2, 1, 3], biases: 'neuron' as const, parameters: 9 },
  { sizes: [4, 3, 5, 2], biases: 'neuron' as const, parameters: 47 },
  { sizes: [2, 10, 10, 10, 1], biases: 'neuron' as const, parameters: 261 },
  { sizes: [2, 1], biases: 'neuron' as const, parameters: 3, change: { loss: BINARY } },
  { sizes: [2, 2, 1], biases: 'neuron' as const, parameters: 9, change: { loss: BINARY } },
  { sizes: [3, 4, 2], biases: 'layer' as const, parameters: 22, change: { loss: BINARY } },
  { sizes: [2, 10, 10, 10, 1], biases: 'neuron' as const, parameters: 261, change: { loss: BINARY } },
  { sizes: [3, 4, 2], biases: 'neuron' as const, parameters: 26, change: { activation: 'tanh' as const } },
  { sizes: [3, 4, 2], biases: 'neuron' as const, parameters: 26, change: { activation: 'relu' as const } },
].map(({ sizes, biases, parameters, change }: Row) => {
  const network = spec(sizes, biases, change);
  const { activation, loss } = network;
  return { network, parameters, title: `${sizes.join('-')} ${biases} biases, ${activation}, ${loss.op}` };
});

describe.each(NETWORKS)('backpropagation through $title', ({ network, parameters }) => {
  const programs = threeDetails(network);
  it.each(Object.entries(programs))(
    'in %s detail gives the slope of the error in every parameter',
    (_, program) => {
      for (const seed of network.sizes.length > 4 ? [1] : [1, 2, 3]) {
        const numbers = randomNumbers(network, seed);
        expect(expectSlopes(program, numbers, 'E_total')).toBe(parameters);
      }
    },
  );
});

describe.each<LossSpec>([{ op: 'meanSquaredError' }, { op: 'crossEntropyBothWays' }])(
  'backpropagation of $op',
  (loss) => {
    it.each(['none', 'neuron'] as const)(
      'gives the slope of the loss in every parameter (biases: %s)',
      (biases) => {
        const sizes = [3, 4, 2];
        const program = layerProgram({ ...spec(sizes, biases), loss }, batchNames(sizes));
        for (const seed of [1, 2, 3]) {
          const numbers = randomNumbers(spec(sizes, biases), seed, batchNames(sizes));
          expect(expectSlopes(program, numbers, 'L')).toBe(biases === 'neuron' ? 26 : 20);
        }
      },
    );
  },
);

it('every parameter of a textbook network has a gradient under the textbook’s name', () => {
  const { operation } = threeDetails(spec([2, 2, 2], 'neuron'), textbookNames([2, 2, 2]));
  for (const w of operation.next.keys()) expect(operation.gradients.get(w)).toBe(`dE_total/d${w}`);
});
