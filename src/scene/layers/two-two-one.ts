import { varId, type VarId } from '#autodiff/program.ts';
import { range } from '#learning/naming.ts';
import { layerNames } from './names.ts';

/** The network of the notation figure: two inputs, two hidden nodes, one output. Layers count from 1. */
export const SIZES = [2, 2, 1] as const;
export const names = layerNames(SIZES);

/** What one symbol of the network stands for. Layers, nodes and sources count from 1, as the symbols do. */
export type Meaning =
  | { readonly kind: 'input'; readonly node: number }
  | { readonly kind: 'sum' | 'activation' | 'bias'; readonly layer: number; readonly node: number }
  | { readonly kind: 'weight'; readonly layer: number; readonly node: number; readonly from: number };

/** A node of layers 2 and 3: its symbols, and its weights from the first source to the last. */
export interface Unit {
  readonly layer: number;
  readonly node: number;
  readonly z: VarId;
  readonly a: VarId;
  readonly bias: VarId;
  readonly weights: readonly { readonly id: VarId; readonly from: VarId }[];
}

export const INPUTS = range(SIZES[0]).map((i) => ({
  node: i + 1,
  x: varId(names.input(i)),
  a: varId(names.activation(0, i)),
}));

export const UNITS: readonly Unit[] = SIZES.slice(1).flatMap((units, index) =>
  range(units).map((unit) => ({
    layer: index + 2,
    node: unit + 1,
    z: varId(names.preactivation(index + 1, unit)),
    a: varId(names.activation(index + 1, unit)),
    bias: varId(names.bias(index + 1, unit)),
    weights: range(SIZES[index]!).map((from) => ({
      id: varId(names.weight(index + 1, unit, from)),
      from: varId(names.activation(index, from)),
    })),
  })),
);

/** Every symbol of the network, with what it means. */
export const MEANINGS: ReadonlyMap<VarId, Meaning> = new Map<VarId, Meaning>([
  ...INPUTS.flatMap(({ node, x, a }): [VarId, Meaning][] => [
    [x, { kind: 'input', node }],
    [a, { kind: 'activation', layer: 1, node }],
  ]),
  ...UNITS.flatMap(({ layer, node, z, a, bias, weights }): [VarId, Meaning][] => [
    ...weights.map(({ id }, i): [VarId, Meaning] => [id, { kind: 'weight', layer, node, from: i + 1 }]),
    [bias, { kind: 'bias', layer, node }],
    [z, { kind: 'sum', layer, node }],
    [a, { kind: 'activation', layer, node }],
  ]),
]);

/** What may be changed: inputs, weights, biases. */
export const isGiven = (id: VarId): boolean =>
  ['input', 'weight', 'bias'].includes(MEANINGS.get(id)?.kind ?? '');

/**
 * How W^(2) is filled. `transposed`: w_ji in row i and column j, so that the product is the sum. `as-printed`: w_ji in row j
 * and column i, as a source of the course prints it beside the sum (course document 3).
 */
export const ARRANGEMENTS = ['transposed', 'as-printed'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The names of a layer's weights as W holds them, row by row: one row a source, one column a node. */
export function weightsInMatrix(layer: number, arrangement: Arrangement): readonly (readonly VarId[])[] {
  const [rows, columns] = [SIZES[layer - 2]!, SIZES[layer - 1]!];
  // With a single node there is nothing to swap: the source's column is right.
  const swapped = arrangement === 'as-printed' && rows === columns;
  return range(rows).map((i) =>
    range(columns).map((j) => varId(swapped ? names.weight(layer - 1, i, j) : names.weight(layer - 1, j, i))),
  );
}
