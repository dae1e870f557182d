import type { SymbolName } from '#autodiff/symbol.ts';
import type { NetworkNames } from '#learning/names.ts';
import { range } from '#learning/naming.ts';
import { isShared, type NetworkSpec } from '#learning/network.ts';
import { columnOf } from '#learning/neuron-program.ts';

/**
 * What a variable is in the network, whatever it is called. Layers count from 1, and 0 are the inputs; units count from
 * 0. Without a unit it is the tensor of the whole layer; weights with a unit but no `from` are those of one neuron.
 */
export interface Quantity {
  readonly kind:
    | 'activation'
    | 'preactivation'
    | 'weight'
    | 'bias'
    | 'sharedBias'
    /** Weighted inputs before the bias is added. */
    | 'weighted'
    | 'target'
    | 'errorTerm'
    | 'loss'
    | 'rate'
    /** The number of outputs. */
    | 'outputs';
  readonly layer: number;
  readonly unit?: number;
  readonly from?: number;
}

/** A quantity and how it is written. */
export interface Written {
  readonly quantity: Quantity;
  readonly name: SymbolName;
}

/** How one book writes the quantities of a network. */
export interface Textbook {
  symbol(quantity: Quantity): SymbolName;
  /** The same after the update. */
  updated(name: SymbolName): SymbolName;
  derivative(of: Written, by: Written, via: Written | undefined): SymbolName;
}

/** What each name stands for in the programs of a network, at all details. */
export function quantitiesOf(spec: NetworkSpec, names: NetworkNames): ReadonlyMap<string, Quantity> {
  const { sizes, biases } = spec;
  const last = sizes.length - 1;
  const all = new Map<string, Quantity>([
    ['lr', { kind: 'rate', layer: last }],
    ['n', { kind: 'outputs', layer: last }],
    [names.inputs, { kind: 'activation', layer: 0 }],
    [names.targets, { kind: 'target', layer: last }],
    [names.lossTerms, { kind: 'errorTerm', layer: last }],
    [names.loss, { kind: 'loss', layer: last }],
  ]);
  for (const unit of range(sizes[0]!)) all.set(names.input(unit), { kind: 'activation', layer: 0, unit });
  for (const unit of range(sizes[last]!)) {
    all.set(names.target(unit), { kind: 'target', layer: last, unit });
    all.set(names.lossTerm(unit), { kind: 'errorTerm', layer: last, unit });
  }
  for (const layer of range(sizes.length).slice(1)) {
    all.set(names.weights(layer), { kind: 'weight', layer });
    all.set(names.preactivations(layer), { kind: 'preactivation', layer });
    all.set(names.activations(layer), { kind: 'activation', layer });
    if (biases === 'neuron') all.set(names.biases(layer), { kind: 'bias', layer });
    if (isShared(biases)) all.set(names.bias(layer, 0), { kind: 'sharedBias', layer });
    for (const unit of range(sizes[layer]!)) {
      all.set(columnOf(names, layer, unit), { kind: 'weight', layer, unit });
      all.set(names.preactivation(layer, unit), { kind: 'preactivation', layer, unit });
      all.set(names.activation(layer, unit), { kind: 'activation', layer, unit });
      if (biases === 'neuron') all.set(names.bias(layer, unit), { kind: 'bias', layer, unit });
      for (const from of range(sizes[layer - 1]!))
        all.set(names.weight(layer, unit, from), { kind: 'weight', layer, unit, from });
    }
  }
  return all;
}
