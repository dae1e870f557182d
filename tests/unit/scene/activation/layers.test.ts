import { describe, expect, it } from 'vitest';
import { BETWEEN, bendOf, isSame, layersLink, layersNumbers } from '#scene/activation/layers.ts';

const OTHER = { w1: 0.7, b1: -1.2, w2: 2.1, b2: 0.3, w3: -1.4, w4: 0.9, b3: 0.05 };

describe('two layers and the one that they multiply out to', () => {
  it('are the same at every place while nothing stands between them', () => {
    for (const scene of [layersLink.initial, { ...layersLink.initial, ...OTHER, x: -2.35 }]) {
      const numbers = layersNumbers(scene);
      for (const name of ['difference', 'difference(-2)', 'difference(0)', 'difference(2)'])
        expect(isSame(numbers[name]!), name).toBe(true);
    }
  });

  it('has the weight w1·w3 + w2·w4 and the bias b1·w3 + b2·w4 + b3', () => {
    const numbers = layersNumbers({ ...layersLink.initial, ...OTHER });
    expect(numbers['w']).toBeCloseTo(0.91, 12);
    expect(numbers['b']).toBeCloseTo(2, 12);
  });

  /** NumPy at x = −2 and 1.5, with the start values. */
  it.each([
    ['nothing', -1.75, 1.75],
    ['sigmoid', -0.41872616798850415, 0.09714382334086813],
    ['tanh', -1.4707204310001019, -0.38379944249135645],
    ['relu', 0.25, 2.25],
  ] as const)('gives what NumPy gives with %s between the layers', (between, atMinus2, atOwn) => {
    const numbers = layersNumbers({ ...layersLink.initial, between });
    expect(numbers['y(-2)']).toBeCloseTo(atMinus2, 14);
    expect(numbers['y']).toBeCloseTo(atOwn, 14);
    expect(numbers['y_one(-2)']).toBeCloseTo(-1.75, 14);
    expect(isSame(numbers['difference(-2)']!)).toBe(between === 'nothing');
  });
});

describe('the task to bend the line into a V', () => {
  const V = { w1: 1, b1: 0, w2: -1, b2: 0, w3: 1, w4: 1, b3: 0 };

  it('is done by ReLU with one neuron for each side', () => {
    expect(bendOf({ ...layersLink.initial, ...V, between: 'relu' })).toEqual({
      outputs: [1, 0, 1],
      off: [],
      reached: true,
    });
  });

  it('says which of the three places are off', () => {
    const { off } = bendOf({ ...layersLink.initial, ...V, b3: 0.5, w4: 0.5, between: 'relu' });
    // The outputs are 1, 0.5 and 1.5.
    expect(off.map(({ x }) => x)).toEqual([0, 1]);
  });

  it('cannot be done with nothing between: the middle lies halfway between the ends', () => {
    for (const parameters of [V, OTHER]) {
      const { outputs, reached } = bendOf({ ...layersLink.initial, ...parameters, between: 'nothing' });
      expect(outputs[1]).toBeCloseTo((outputs[0]! + outputs[2]!) / 2, 12);
      expect(reached).toBe(false);
    }
  });

  it('is not done yet by the start values, whatever stands between', () => {
    for (const between of BETWEEN) expect(bendOf({ ...layersLink.initial, between }).reached).toBe(false);
  });
});
