import { definitionsOf } from '#autodiff/lookup.ts';
import type { Program, VarId } from '#autodiff/program.ts';
import type { Network } from '#scene/stepper/network.ts';

/** Given numbers that stand on one row of the handout. */
export interface GivenGroup {
  readonly of: 'inputs' | 'targets' | 'weights' | 'biases' | 'constants';
  /** Of weights and biases: the layer that they lead into, from 1. */
  readonly layer?: number;
  readonly ids: readonly VarId[];
}

/** Every number that is given, once: inputs, targets, weights and biases layer by layer, then what remains. */
export function givenGroups(program: Program, network: Network): GivenGroup[] {
  const layers = network.sizes.slice(1).map((_, i) => i + 1);
  const groups: GivenGroup[] = [
    { of: 'inputs', ids: network.inputs },
    { of: 'targets', ids: network.errors.map(({ target }) => target) },
    ...layers.flatMap((layer): GivenGroup[] => [
      { of: 'weights', layer, ids: network.links.filter((link) => link.layer === layer).map(({ weight }) => weight) }, // prettier-ignore
      { of: 'biases', layer, ids: network.biases.filter((bias) => bias.layer === layer).map(({ bias }) => bias) }, // prettier-ignore
    ]),
  ];
  const listed = new Set(groups.flatMap(({ ids }) => ids));
  const computed = definitionsOf(program);
  const rest = [...program.variables.keys()].filter((id) => !computed.has(id) && !listed.has(id));
  return [...groups, { of: 'constants' as const, ids: rest }].filter(({ ids }) => ids.length > 0);
}
