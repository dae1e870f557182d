import type { NetworkNames } from './names.ts';
import { isShared, type BiasKind } from './network.ts';

/**
 * The names of hand-worked examples: weights w1, w2, … and pre-activations z1, z2, … counted through the network,
 * hidden activations h1, h2, …, outputs o1, o2, …, errors E_o1, E_o2, … and their sum E_total. Biases b1, b2, … are
 * counted like the neurons, or by layer where a layer shares one.
 */
export function textbookNames(sizes: readonly number[], biases: BiasKind = 'none'): NetworkNames {
  const last = sizes.length - 1;
  const weightsBefore = (layer: number): number =>
    sizes.slice(1, layer).reduce((total, units, i) => total + units * sizes[i]!, 0);
  const unitsBefore = (layer: number): number =>
    sizes.slice(1, layer).reduce((total, units) => total + units, 0);
  const hidden = last === 2 ? () => 'H' : (layer: number) => `H${layer}`;
  return {
    loss: 'E_total',
    input: (i) => `x${i + 1}`,
    target: (unit) => `t${unit + 1}`,
    weight: (layer, unit, from) => `w${weightsBefore(layer) + unit * sizes[layer - 1]! + from + 1}`,
    bias: (layer, unit) => (isShared(biases) ? `b${layer}` : `b${unitsBefore(layer) + unit + 1}`),
    preactivation: (layer, unit) => `z${unitsBefore(layer) + unit + 1}`,
    activation: (layer, unit) => (layer === last ? `o${unit + 1}` : `h${unitsBefore(layer) + unit + 1}`),
    lossTerm: (unit) => `E_o${unit + 1}`,
    inputs: 'X',
    targets: 'T',
    weights: (layer) => `W${layer}`,
    biases: (layer) => `B${layer}`,
    preactivations: (layer) => `Z${layer}`,
    activations: (layer) => (layer === last ? 'O' : hidden(layer)),
    lossTerms: 'E',
  };
}
