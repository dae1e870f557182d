import type { NetworkNames } from '#learning/names.ts';

/**
 * The notation with the layer above: `w21^(2)` leads to node 2 of layer 2 from node 1 of layer 1, and the inputs are layer 1.
 * With ten nodes or more in a layer a comma stands between the two: `w10,2^(3)`. Sums are z, what a node sends on is a, the
 * inputs are x1, x2, …; tensors are A^(1), W^(2), b^(2), Z^(2), A^(2), ….
 */
export function layerNames(sizes: readonly number[]): NetworkNames {
  const comma = sizes.some((units) => units > 9) ? ',' : '';
  const node = (letter: string, layer: number, unit: number): string => `${letter}${unit + 1}^(${layer + 1})`;
  const tensor = (letter: string, layer: number): string => `${letter}^(${layer + 1})`;
  return {
    loss: 'E',
    input: (i) => `x${i + 1}`,
    target: (unit) => `t${unit + 1}`,
    weight: (layer, unit, from) => `w${unit + 1}${comma}${from + 1}^(${layer + 1})`,
    bias: (layer, unit) => node('b', layer, unit),
    preactivation: (layer, unit) => node('z', layer, unit),
    activation: (layer, unit) => node('a', layer, unit),
    lossTerm: (unit) => `E_${unit + 1}`,
    inputs: tensor('A', 0),
    targets: 'T',
    weights: (layer) => tensor('W', layer),
    biases: (layer) => tensor('b', layer),
    preactivations: (layer) => tensor('Z', layer),
    activations: (layer) => tensor('A', layer),
    lossTerms: 'E_all',
  };
}

/** A name as a link has it: `w21^2`, since a bracket at the end of an address gets lost when it is pasted. */
export const linkName = (id: string): string => id.replaceAll(/[()]/g, '');
