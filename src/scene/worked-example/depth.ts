import type { VarId } from '#autodiff/program.ts';
import { columnOf } from '#learning/neuron-program.ts';
import { NAMES, NETWORK } from './network.ts';

/** How deep in the network a step works: 0 at the inputs, 1 hidden, 2 outputs, 3 at the errors; halves lie between. */
export type Depth = number;
export const LEVELS = { inputs: 0, hidden: 1, outputs: 2, error: 3 } as const;

/** The depth at which the variable called `id` stands, under its name at any detail. */
export function depthOf(id: VarId): Depth {
  const name = id.replace(/_new$/, '');
  const derivative = /^d.+\/d(?<by>.+)$/.exec(name);
  return depths.get(derivative?.groups?.['by'] ?? name) ?? 0;
}

const depths = new Map<string, Depth>();
for (const id of [...NETWORK.inputs, NAMES.inputs]) depths.set(id, LEVELS.inputs);
for (const { z, a, layer } of NETWORK.units) {
  depths.set(z, layer - 0.4);
  depths.set(a, layer);
}
for (const layer of [1, 2]) {
  depths.set(NAMES.preactivations(layer), layer - 0.4);
  depths.set(NAMES.activations(layer), layer);
  depths.set(NAMES.weights(layer), layer - 0.8);
  for (const unit of [0, 1]) depths.set(columnOf(NAMES, layer, unit), layer - 0.8);
}
for (const { weight, to } of NETWORK.links) depths.set(weight, to.startsWith('o') ? 1.2 : 0.2);
for (const { error } of NETWORK.errors) depths.set(error, LEVELS.error - 0.4);
depths.set(NAMES.lossTerms, LEVELS.error - 0.4);
depths.set(NAMES.loss, LEVELS.error);
