import fc from 'fast-check';
import { differentiate } from '#autodiff/differentiate.ts';
import { run } from '#autodiff/run.ts';
import { varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import type { LossSpec, NetworkSpec } from '#learning/network.ts';
import { outputsFirst } from '#learning/outputs-first.ts';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import { matrixDraws, scalarDraws, writeProgram } from '../../autodiff/random-program.ts';
import { BINARY, giveNumbers, randomNumbers, spec, threeDetails } from '../../learning/random-network.ts';

const PUBLISHED = {
  ...{ x1: 0.1, x2: 0.2, t1: 0.4, t2: 0.6, lr: 0.5 },
  ...{ w1: 0.3, w2: 0.25, w3: 0.4, w4: 0.35, w5: 0.45, w6: 0.4, w7: 0.7, w8: 0.6 },
};

const traced = (program: Program, numbers: ReadonlyMap<string, number>): Trace =>
  run(program, giveNumbers(program, numbers));

/** The published 2-2-2 example at the three details. */
export const published = (() => {
  const { operation, neuron, layer } = threeDetails(spec([2, 2, 2], 'none'));
  const numbers = new Map(Object.entries(PUBLISHED));
  return {
    operation: traced(operation, numbers),
    neuron: traced(neuron, numbers),
    layer: traced(layer, numbers),
  };
})();

const NETWORKS: Readonly<Record<string, NetworkSpec>> = {
  '2-2-2, a fixed bias a layer': spec([2, 2, 2], 'fixed'),
  '2-2-2, a bias a layer': spec([2, 2, 2], 'layer'),
  '2-2-2, the mean of squared errors': { ...spec([2, 2, 2], 'neuron'), loss: { op: 'squaredErrorOver' } },
  '3-2 without a hidden layer': spec([3, 2], 'neuron'),
  '2-3-3-2, a bias a layer': spec([2, 3, 3, 2], 'layer'),
  '4-3-2-3, no biases': spec([4, 3, 2, 3], 'none'),
  '2-10-10-10-1, a bias a neuron': spec([2, 10, 10, 10, 1], 'neuron'),
  '2-2-1, binary cross-entropy': spec([2, 2, 1], 'neuron', { loss: BINARY }),
  '2-3-2, tanh': spec([2, 3, 2], 'neuron', { activation: 'tanh' }),
  '2-3-2, ReLU': spec([2, 3, 2], 'neuron', { activation: 'relu' }),
};

/** One step of each network with random numbers, at the three details and in both orders of updates. */
export function randomTraces(): Map<string, Trace> {
  const traces = new Map<string, Trace>();
  Object.entries(NETWORKS).forEach(([name, network], seed) => {
    const numbers = randomNumbers(network, seed);
    for (const [detail, program] of Object.entries(threeDetails(network))) {
      traces.set(`${name}, by ${detail}`, traced(program, numbers));
      traces.set(`${name}, by ${detail}, outputs first`, traced(outputsFirst(program), numbers));
    }
  });
  return traces;
}

const LOSSES: Readonly<Record<string, LossSpec>> = {
  'half squared error': { op: 'halfSquaredError' },
  'mean squared error': { op: 'meanSquaredError' },
  'mean squared error with the published gradient': {
    op: 'meanSquaredError',
    gradient: 'meanSquaredErrorPublished',
  },
  'binary cross-entropy': BINARY,
  'cross-entropy': { op: 'crossEntropyBothWays' },
  'cross-entropy with the published gradient': {
    op: 'crossEntropyBothWays',
    gradient: 'crossEntropyBothWaysPublished',
  },
};

/** Steps on batches of five samples, with every loss of the batch programs. */
export function batchTraces(): Map<string, Trace> {
  const random = LegacyRandom.seed(7);
  return new Map(
    Object.entries(LOSSES).map(([name, loss]) => {
      const network: NetworkSpec = { ...spec([3, 4, 2], 'neuron'), loss };
      const program = layerProgram(network, batchNames(network.sizes), true);
      const defined = new Set(program.equations.map(({ output }) => output));
      const given = new Map<VarId, Tensor>();
      for (const { id, shape } of program.variables.values()) {
        if (defined.has(id)) continue;
        const bound = shape.map((size) => (size === 'N' ? 5 : size));
        const data = random.randn(sizeOf(bound));
        given.set(id, { shape: bound, data: id === varId('T') ? data.map((value) => +(value > 0)) : data });
      }
      return [`a batch, ${name}`, run(program, given)];
    }),
  );
}

/** Random equations with their gradients: variables used often, twice in one equation, or never. */
export function programTraces(): Map<string, Trace> {
  const draws = [scalarDraws, matrixDraws].flatMap((arbitrary) =>
    fc.sample(arbitrary, { numRuns: 40, seed: 1 }),
  );
  return new Map(
    draws.map((draw, i) => {
      const { builder, given, loss, wanted } = writeProgram(draw);
      differentiate(builder, loss, wanted);
      return [`random program ${i + 1}`, run(builder.build(), given)];
    }),
  );
}
