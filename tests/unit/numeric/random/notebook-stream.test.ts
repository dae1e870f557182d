import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';

interface Notebook {
  sixteenRandomIndices: number[];
  twentyFiveTestIndices: number[];
  layerTests: {
    sigmoid: { x: number[][] };
    fullyConnected: { x: number[][]; upstream: number[][]; W: number[][]; b: number[] };
    mlp_2_10_5_1: { x: number[][]; y: number[][] };
  };
  parameterSums: { initial: { mse: number[]; ce: number[] } };
}
const notebook = JSON.parse(
  readFileSync(new URL('../../../fixtures/mnist-notebook.json', import.meta.url), 'utf8'),
) as Notebook;

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** W then b of every layer, as the notebook draws them. */
const layers = (random: LegacyRandom, units: readonly number[]): Float64Array[] =>
  units.slice(1).flatMap((out, i) => [random.randn(units[i]! * out), random.randn(out)]);

function expectDraws(drawn: Float64Array, expected: readonly number[]): void {
  expect(drawn).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(drawn[i]).toBeCloseTo(value, 14));
}

function expectSums(parameters: Float64Array[], sums: readonly number[]): void {
  expect(parameters).toHaveLength(sums.length);
  sums.forEach((value, i) => expect(sum(parameters[i]!)).toBeCloseTo(value, 9));
}

describe('the published notebook, from seed 0', () => {
  it('draws its sixteen digits, its layer tests, both networks, sixty shuffles and 25 test digits in this order', () => {
    const random = LegacyRandom.seed(0);
    const { sigmoid, fullyConnected, mlp_2_10_5_1: mlp } = notebook.layerTests;

    expect([...random.randint(0, 60_000, 16)]).toEqual(notebook.sixteenRandomIndices);
    expectDraws(random.randn(10), sigmoid.x.flat());
    expectDraws(random.randn(10), fullyConnected.x.flat());
    expectDraws(random.randn(15), fullyConnected.upstream.flat());
    expectDraws(random.randn(6), fullyConnected.W.flat());
    expectDraws(random.randn(3), fullyConnected.b);
    expectDraws(random.randn(10), mlp.x.flat());
    expectDraws(random.randn(5), mlp.y.flat());
    layers(random, [2, 10, 5, 1]);
    expectSums(layers(random, [784, 64, 16, 10]), notebook.parameterSums.initial.mse);
    expectSums(layers(random, [784, 64, 16, 10]), notebook.parameterSums.initial.ce);
    for (let epoch = 0; epoch < 60; epoch++) random.permutation(60_000);
    expect([...random.choice(10_000, 25)]).toEqual(notebook.twentyFiveTestIndices);
  });
});
