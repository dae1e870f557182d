import { varId, type VarId } from '#autodiff/program.ts';
import { columnOf } from '#learning/neuron-program.ts';
import { networkOf } from './network.ts';
import { namesOf, type Variation } from './programs.ts';

/** How deep in the network a step works: 0 at the inputs, 1 at the first hidden layer, …; halves lie between. */
export type Depth = number;
export const LEVEL_NAMES = ['error', 'outputs', 'hidden', 'inputs'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** The depth of what has a name in a drawing; `hidden` is the middle of the hidden layers. */
export function levelsOf(variation: Variation): Readonly<Record<LevelName, Depth>> {
  const outputs = networkOf(variation).sizes.length - 1;
  return { inputs: 0, hidden: outputs / 2, outputs, error: outputs + 1 };
}

/** The depth at which the variable called `id` stands, under its name at any detail. */
export function depthOf(variation: Variation, id: VarId): Depth {
  const name = id.replace(/_new$/, '');
  const derivative = /^d.+\/d(?<by>[^[]+)/.exec(name);
  return depthsOf(variation).get(varId(derivative?.groups?.['by'] ?? name)) ?? 0;
}

const known = new Map<string, ReadonlyMap<VarId, Depth>>();

function depthsOf(variation: Variation): ReadonlyMap<VarId, Depth> {
  const key = `${variation.net} ${variation.biases}`;
  const found = known.get(key) ?? measured(variation);
  known.set(key, found);
  return found;
}

function measured(variation: Variation): Map<VarId, Depth> {
  const [network, names] = [networkOf(variation), namesOf(variation)];
  const { error } = levelsOf(variation);
  const depths = new Map<VarId, Depth>();
  for (const id of [...network.inputs, varId(names.inputs)]) depths.set(id, 0);
  for (const { z, a, layer, index } of network.units) {
    depths.set(z, layer - 0.4);
    depths.set(a, layer);
    depths.set(varId(columnOf(names, layer, index)), layer - 0.8);
    depths.set(varId(names.preactivations(layer)), layer - 0.4);
    depths.set(varId(names.activations(layer)), layer);
    depths.set(varId(names.weights(layer)), layer - 0.8);
    depths.set(varId(names.biases(layer)), layer - 0.6);
  }
  for (const { weight, layer } of network.links) depths.set(weight, layer - 0.8);
  for (const { bias, layer } of network.biases) depths.set(bias, layer - 0.6);
  for (const term of network.errors) depths.set(term.error, error - 0.4);
  depths.set(varId(names.lossTerms), error - 0.4);
  depths.set(network.total, error);
  return depths;
}
