import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { EXAMPLES } from '#scene/stepper/examples.ts';
import {
  deepFrame,
  deepIndex,
  deepLink,
  deepNetwork,
  deepNumber,
  deepSteps,
  LAYER_SHAPES,
  PARAMETERS,
  ROWS,
} from '#scene/layers/deep.ts';

/** The same network by plain loops, its weights in the order in which the stepping figure counts them. */
function byHand(x: readonly number[]): number {
  const own = EXAMPLES.deep.given('neuron');
  const sizes = [2, 10, 10, 10, 1];
  let [w, b] = [0, 0];
  let a = [...x];
  for (const units of sizes.slice(1))
    a = Array.from({ length: units }, () => {
      let z = 0;
      for (const input of a) z += own[`w${++w}`]! * input;
      return 1 / (1 + Math.exp(-(z + own[`b${++b}`]!)));
    });
  return a[0]!;
}

describe('the 2-10-10-10-1 network', () => {
  it('gives what plain loops give, for each of the four rows', () => {
    for (const row of ROWS)
      expect(deepNumber({ ...deepLink.initial, row }, 'a1^(5)')).toBeCloseTo(
        byHand([...row].map(Number)),
        14,
      );
  });

  it('has 261 weights and biases: 30, 110, 110 and 11', () => {
    expect(LAYER_SHAPES.map(({ weights, biases }) => weights + biases)).toEqual([30, 110, 110, 11]);
    expect(PARAMETERS).toBe(261);
  });

  it('is stepped in 31 neurons or in 4 layers', () => {
    expect(
      deepSteps('neuron')
        .map(({ key }) => key)
        .filter((key) => key.endsWith('^(2)')),
    ).toHaveLength(10);
    expect(deepSteps('neuron')).toHaveLength(31);
    expect(deepSteps('layer').map(({ key }) => key)).toEqual(['a10^(2)', 'a10^(3)', 'a10^(4)', 'a1^(5)']);
  });

  it('knows a neuron once its step has run, at either pace', () => {
    const scene = deepLink.decode('v1;at:a2^3').state;
    expect(deepIndex(scene)).toBe(12);
    expect(deepFrame(scene).isKnown(varId('a2^(3)'))).toBe(true);
    expect(deepFrame(scene).isKnown(varId('a3^(3)'))).toBe(false);
    expect(deepFrame({ ...scene, pace: 'layer' }).isKnown(varId('a3^(3)'))).toBe(true);
    expect(deepIndex({ ...scene, at: 'start' })).toBe(0);
  });

  it('has a link a weight, two in the name of each, and no error to go back from', () => {
    const { links, biases, errors } = deepNetwork();
    expect([links.length, biases.length, errors.length]).toEqual([230, 31, 0]);
    expect(links.find(({ weight }) => weight === 'w10,2^(3)')).toMatchObject({
      from: 'a2^(2)',
      to: 'a10^(3)',
    });
  });
});
