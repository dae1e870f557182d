import { describe, expect, it } from 'vitest';
import { LegacyRandom } from '#numeric/random/legacy.ts';
import { chooseWrong, notebookDraws } from '#learning/notebook-draws.ts';
import { reference } from './notebook-reference.ts';

const sums = (parameters: ReadonlyMap<string, { readonly data: Float64Array | Float32Array }>): number[] =>
  [...parameters.values()].map(({ data }) => {
    let sum = 0;
    for (const value of data) sum += value;
    return sum;
  });

describe('what the notebook draws from seed 0', () => {
  const draws = notebookDraws(0, 60_000, 10_000);

  it('is its sixteen and its twenty-five digits', () => {
    expect([...draws.trainingSamples]).toEqual(reference.sixteenRandomIndices);
    expect([...draws.testSamples]).toEqual(reference.twentyFiveTestIndices);
  });

  it('is the weights of both networks', () => {
    const expectSums = (actual: number[], expected: number[]): void => {
      expect(actual).toHaveLength(6);
      expected.forEach((sum, i) => expect(actual[i]).toBeCloseTo(sum, 9));
    };
    expectSums(sums(draws.parameters.mse), reference.parameterSums.initial.mse);
    expectSums(sums(draws.parameters['cross-entropy']), reference.parameterSums.initial.ce);
  });

  it('begins the shuffles of cross-entropy after thirty of the other run', () => {
    const random = LegacyRandom.from(draws.shuffles.mse);
    for (let epoch = 0; epoch < 30; epoch++) random.permutation(60_000);
    expect(random.state()).toEqual(draws.shuffles['cross-entropy']);
  });
});

describe('other seeds and other data', () => {
  it('have other draws', () => {
    const [one, two] = [notebookDraws(1, 100, 50), notebookDraws(2, 100, 50)];
    expect(one.trainingSamples).not.toEqual(two.trainingSamples);
    expect(one.testSamples).toHaveLength(25);
    expect(Math.max(...one.trainingSamples)).toBeLessThan(100);
  });

  it('show all wrong digits where there are fewer than twenty-five', () => {
    const draws = notebookDraws(1, 100, 50);
    expect([...chooseWrong(draws, [3, 8, 20])].sort((a, b) => a - b)).toEqual([3, 8, 20]);
    expect([...chooseWrong(draws, [])]).toEqual([]);
    expect(notebookDraws(1, 100, 7).testSamples).toHaveLength(7);
  });
});
