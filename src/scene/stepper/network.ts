import { varId, type VarId } from '#autodiff/program.ts';
import { range } from '#learning/naming.ts';
import type { NetworkNames } from '#learning/names.ts';
import { isShared, type NetworkSpec } from '#learning/network.ts';
import { namesOf, specOf, type Variation } from './programs.ts';

/** A neuron: what it adds up, what it passes on, the slope between the two, and what comes back to it. */
export interface Unit {
  readonly layer: number;
  /** Place in its layer, from 0. */
  readonly index: number;
  readonly z: VarId;
  readonly a: VarId;
  readonly slope: VarId;
  readonly gradient: VarId;
}
export interface Link {
  readonly layer: number;
  readonly weight: VarId;
  readonly from: VarId;
  readonly to: VarId;
  readonly gradient: VarId;
}
/** A bias, and the neurons (by their activation) that add it. */
export interface Bias {
  readonly layer: number;
  readonly bias: VarId;
  readonly to: readonly VarId[];
  /** Undefined where it does not learn. */
  readonly gradient: VarId | undefined;
}
export interface ErrorTerm {
  readonly error: VarId;
  readonly output: VarId;
  readonly target: VarId;
}

/** What a drawing of a network has to place, by the names of operation detail. */
export interface Network {
  readonly sizes: readonly number[];
  readonly inputs: readonly VarId[];
  readonly units: readonly Unit[];
  readonly links: readonly Link[];
  readonly biases: readonly Bias[];
  readonly errors: readonly ErrorTerm[];
  readonly total: VarId;
}

const networks = new Map<string, Network>();

export function networkOf(variation: Variation): Network {
  const key = `${variation.net} ${variation.biases}`;
  const found = networks.get(key) ?? drawn(variation);
  networks.set(key, found);
  return found;
}

const drawn = (variation: Variation): Network => networkFrom(specOf(variation), namesOf(variation));

/** What a drawing has to place for any network, by the names that its variables have. */
export function networkFrom(
  { sizes, biases }: Pick<NetworkSpec, 'sizes' | 'biases'>,
  names: NetworkNames,
): Network {
  const last = sizes.length - 1;
  const layers = range(sizes.length).slice(1);
  const gradientOf = (id: string): VarId => varId(`d${names.loss}/d${id}`);
  const activation = (layer: number, unit: number): string =>
    layer === 0 ? names.input(unit) : names.activation(layer, unit);
  const eachUnit = <T>(make: (layer: number, unit: number) => T): T[] =>
    layers.flatMap((layer) => range(sizes[layer]!).map((unit) => make(layer, unit)));
  const bias = (layer: number, unit: number, to: readonly number[]): Bias => ({
    layer,
    bias: varId(names.bias(layer, unit)),
    to: to.map((k) => varId(activation(layer, k))),
    gradient: biases === 'fixed' ? undefined : gradientOf(names.bias(layer, unit)),
  });
  return {
    sizes,
    inputs: range(sizes[0]!).map((i) => varId(names.input(i))),
    units: eachUnit((layer, index) => {
      const [z, a] = [names.preactivation(layer, index), names.activation(layer, index)];
      return {
        ...{ layer, index, z: varId(z), a: varId(a) },
        ...{ slope: varId(`d${a}/d${z}`), gradient: gradientOf(a) },
      };
    }),
    links: eachUnit((layer, unit) =>
      range(sizes[layer - 1]!).map((from): Link => {
        const weight = names.weight(layer, unit, from);
        const ends = { from: varId(activation(layer - 1, from)), to: varId(activation(layer, unit)) };
        return { layer, weight: varId(weight), ...ends, gradient: gradientOf(weight) };
      }),
    ).flat(),
    biases:
      biases === 'none'
        ? []
        : isShared(biases)
          ? layers.map((layer) => bias(layer, 0, range(sizes[layer]!)))
          : eachUnit((layer, unit) => bias(layer, unit, [unit])),
    errors: range(sizes[last]!).map((k) => ({
      error: varId(names.lossTerm(k)),
      output: varId(names.activation(last, k)),
      target: varId(names.target(k)),
    })),
    total: varId(names.loss),
  };
}
