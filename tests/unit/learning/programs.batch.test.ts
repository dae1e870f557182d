import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import { numberAt, varId, type Program, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import type { LossSpec, NetworkSpec } from '#learning/network.ts';

const network = (loss: LossSpec): NetworkSpec => ({
  sizes: [3, 4, 2],
  activation: 'sigmoid',
  biases: 'neuron',
  loss,
});
const program = (loss: LossSpec): Program => layerProgram(network(loss), batchNames([3, 4, 2]));

/** Random numbers for everything that is given; targets are 0 or 1. */
function randomBatch({ variables, equations }: Program, rows: number, seed: number): Map<VarId, Tensor> {
  const random = LegacyRandom.seed(seed);
  const defined = new Set(equations.map(({ output }) => output));
  const given = [...variables.values()].filter(({ id }) => !defined.has(id));
  return new Map(
    given.map(({ id, role, shape }) => {
      const bound = shape.map((size) => (size === 'N' ? rows : size));
      const data = Float64Array.from({ length: sizeOf(bound) }, () => random.randn());
      return [id, { shape: bound, data: role === 'target' ? data.map((value) => +(value > 0)) : data }];
    }),
  );
}

/** The same batch cut down to one of its rows. */
function rowOf(given: ReadonlyMap<VarId, Tensor>, row: number): Map<VarId, Tensor> {
  const cut = new Map(given);
  for (const id of [varId('X'), varId('T')]) {
    const { shape, data } = given.get(id)!;
    const columns = shape[1]!;
    cut.set(id, { shape: [1, columns], data: data.slice(row * columns, (row + 1) * columns) });
  }
  return cut;
}

const LOSSES: LossSpec[] = [
  { op: 'meanSquaredError' },
  { op: 'meanSquaredError', gradient: 'meanSquaredErrorPublished' },
  { op: 'crossEntropyBothWays' },
  { op: 'binaryCrossEntropy' },
];
const MEASURED = ['L', 'dL/dW1', 'dL/db1', 'dL/dW2', 'dL/db2'].map(varId);

describe.each(LOSSES.map((loss) => ({ loss, title: `${loss.op}, ${loss.gradient ?? 'derived'}` })))(
  'a batch under $title',
  ({ loss }) => {
    it('has the mean of the losses and gradients of its rows, at any size', () => {
      const layers = program(loss);
      for (const rows of [1, 2, 5]) {
        const given = randomBatch(layers, rows, rows);
        const whole = run(layers, given);
        const single = Array.from({ length: rows }, (_, row) => run(layers, rowOf(given, row)));
        for (const id of MEASURED)
          whole.values.get(id)!.data.forEach((value, i) => {
            const mean = single.reduce((sum, trace) => sum + trace.values.get(id)!.data[i]!, 0) / rows;
            expect(value, `${id}[${i}]`).toBeCloseTo(mean, 13);
          });
      }
    });
  },
);

it('binary cross-entropy is the cross-entropy both ways without its δ', () => {
  const [both, binary] = [program({ op: 'crossEntropyBothWays' }), program({ op: 'binaryCrossEntropy' })];
  const given = randomBatch(binary, 4, 2);
  const [withDelta, without] = [run(both, given), run(binary, given)];
  for (const id of MEASURED)
    without.values.get(id)!.data.forEach((value, i) => {
      expect(value, `${id}[${i}]`).toBeCloseTo(withDelta.values.get(id)!.data[i]!, 5);
    });
  expect(without.values.get(varId('L'))!.data).not.toEqual(withDelta.values.get(varId('L'))!.data);
});

describe('the gradients that the published notebook uses', () => {
  const published = (op: LossSpec['op'], gradient: NonNullable<LossSpec['gradient']>) => {
    const [derived, byHand] = [program({ op }), program({ op, gradient })];
    const given = randomBatch(derived, 5, 1);
    return { derived: run(derived, given), byHand: run(byHand, given) };
  };

  it('are twice the derivative of the mean squared error over two outputs', () => {
    const { derived, byHand } = published('meanSquaredError', 'meanSquaredErrorPublished');
    for (const id of MEASURED.slice(1))
      byHand.values.get(id)!.data.forEach((value, i) => {
        expect(value).toBeCloseTo(2 * derived.values.get(id)!.data[i]!, 14);
      });
  });

  it('are the derivative of the cross-entropy but for the place of δ', () => {
    const { derived, byHand } = published('crossEntropyBothWays', 'crossEntropyBothWaysPublished');
    for (const id of MEASURED.slice(1)) {
      const exact = derived.values.get(id)!.data;
      const given = byHand.values.get(id)!.data;
      expect([...given]).not.toEqual([...exact]);
      given.forEach((value, i) => {
        expect(value).toBeCloseTo(exact[i]!, 5);
      });
    }
  });

  it('are the only equations that are marked as given by hand', () => {
    const marked = ({ equations }: Program): string[] =>
      equations.filter(({ byHand }) => byHand).map(({ output }) => output);
    expect(marked(program({ op: 'meanSquaredError' }))).toEqual([]);
    expect(marked(program({ op: 'meanSquaredError', gradient: 'meanSquaredErrorPublished' }))).toEqual([
      'dL/dY',
    ]);
  });
});

describe('a program for training', () => {
  const layers = program({ op: 'meanSquaredError' });

  it('stops at the new weights: the forward pass with them belongs to the next run', () => {
    expect(layers.equations.at(-1)!.phase).toBe('update');
    expect(layers.variables.has(varId('L_new'))).toBe(false);
    const stepping = layerProgram(network({ op: 'meanSquaredError' }), batchNames([3, 4, 2]), true);
    expect(stepping.equations.at(-1)!.output).toBe('L_new');
  });

  it('names single numbers inside its tensors', () => {
    const given = randomBatch(layers, 1, 3);
    const trace = run(layers, given);
    expect(numberAt(trace, varId('W1[2,3]'))).toBe(given.get(varId('W1'))!.data[2 * 4 + 3]);
    expect(numberAt(trace, varId('b2[1]'))).toBe(given.get(varId('b2'))!.data[1]);
    expect(numberAt(trace, varId('dL/dW2[3,1]'))).toBe(trace.values.get(varId('dL/dW2'))!.data[3 * 2 + 1]);
    expect(numberAt(trace, varId('L'))).toBe(trace.values.get(varId('L'))!.data[0]);
  });

  it('has no number under a name it does not know, nor under that of a whole tensor', () => {
    const trace = run(layers, randomBatch(layers, 1, 3));
    expect(numberAt(trace, varId('W9[0,0]'))).toBeUndefined();
    expect(numberAt(trace, varId('W1'))).toBeUndefined();
  });
});
