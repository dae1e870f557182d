/** What the variables of a network are called, one number at a time and one tensor at a time. Layers count from 1, units from 0. */
export interface NetworkNames {
  readonly loss: string;
  input(i: number): string;
  target(unit: number): string;
  weight(layer: number, unit: number, from: number): string;
  bias(layer: number, unit: number): string;
  preactivation(layer: number, unit: number): string;
  activation(layer: number, unit: number): string;
  lossTerm(unit: number): string;
  readonly inputs: string;
  readonly targets: string;
  weights(layer: number): string;
  biases(layer: number): string;
  preactivations(layer: number): string;
  activations(layer: number): string;
  readonly lossTerms: string;
}

/** The names of programs that work on batches: X, W1, b1, Z1, A1, …, the output Y, the targets T and the loss L. */
export function batchNames(sizes: readonly number[]): NetworkNames {
  const last = sizes.length - 1;
  const activations = (layer: number): string => (layer === last ? 'Y' : `A${layer}`);
  return {
    loss: 'L',
    input: (i) => `X[0,${i}]`,
    target: (unit) => `T[0,${unit}]`,
    weight: (layer, unit, from) => `W${layer}[${from},${unit}]`,
    bias: (layer, unit) => `b${layer}[${unit}]`,
    preactivation: (layer, unit) => `Z${layer}[0,${unit}]`,
    activation: (layer, unit) => `${activations(layer)}[0,${unit}]`,
    lossTerm: (unit) => `E[0,${unit}]`,
    inputs: 'X',
    targets: 'T',
    weights: (layer) => `W${layer}`,
    biases: (layer) => `b${layer}`,
    preactivations: (layer) => `Z${layer}`,
    activations,
    lossTerms: 'E',
  };
}
