import { ProgramBuilder } from '#autodiff/builder.ts';
import { numberAt, varId, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { range, scalarNaming } from '#learning/naming.ts';
import { scalar } from '#numeric/tensor.ts';
import { codec, type Codec, type Field } from '../codec.ts';
import { FEATURES, NEURONS, notebookLayer, SAMPLES } from './notebook-layer.ts';

/** A number of Z: row i, column j, from 0. */
export interface Element {
  readonly row: number;
  readonly column: number;
}

/** How many numbers Z has; each is a step. */
export const ELEMENTS = SAMPLES * NEURONS;
export const START = 'start';

export interface ProductScene {
  /** The element that has just been computed, `Z[1,0]`, or `start`. */
  readonly at: string;
}

export const idOf = (tensor: string, ...place: number[]): VarId => varId(`${tensor}[${place.join(',')}]`);
/** The element that step `index` computes, from 1; row by row. */
export const elementAt = (index: number): Element => ({
  row: Math.floor((index - 1) / NEURONS),
  column: (index - 1) % NEURONS,
});
export const nameAt = (index: number): string => {
  if (index === 0) return START;
  const { row, column } = elementAt(index);
  return idOf('Z', row, column);
};
const places = range(ELEMENTS + 1).map(nameAt);
/** How many elements are known when `at` has just been computed. */
export const indexOf = ({ at }: ProductScene): number => places.indexOf(at);

const placeField: Field<string> = {
  initial: idOf('Z', 1, 0),
  write: (value) => value,
  read: (text) => places.find((place) => place === text),
};

/** `?product-with-shapes=v1;at:Z[4,2]` */
export const productLink: Codec<ProductScene> = codec<ProductScene>('v1', { at: placeField });

/** The terms of one element: x w for each feature, then the bias, and what they add up to. */
export interface Terms {
  readonly products: readonly {
    readonly id: VarId;
    readonly x: VarId;
    readonly w: VarId;
    readonly value: number;
  }[];
  readonly bias: VarId;
  readonly sum: number;
}

/** One element of Z = X W + b, written out. */
export function termsOf({ row, column }: Element): Terms {
  const builder = new ProgramBuilder();
  const layer = notebookLayer();
  const bias = idOf('b', column);
  const leaf = (id: VarId): VarId => builder.leaf(scalarNaming(id, 'data'), []);
  const factors = range(FEATURES).map((k) => ({ x: leaf(idOf('X', row, k)), w: leaf(idOf('W', k, column)) }));
  const products = factors.map(({ x, w }) => ({
    ...{ x, w },
    id: builder.apply('product', [x, w], scalarNaming(`${x}·${w}`, 'intermediate')),
  }));
  leaf(bias);
  const z = scalarNaming(idOf('Z', row, column), 'preactivation');
  builder.apply('add', [...products.map(({ id }) => id), bias], z);
  const given = [...factors.flatMap(({ x, w }) => [x, w]), bias];
  const trace = run(builder.build(), new Map(given.map((id) => [id, scalar(numberAt(layer, id)!)])));
  return {
    products: products.map((product) => ({ ...product, value: numberIn(trace, product.id) })),
    bias,
    sum: numberIn(trace, z.id),
  };
}

// The names of single numbers look like places in a tensor, so they are read as variables.
const numberIn = ({ values }: Trace, id: VarId): number => values.get(id)!.data[0]!;

/** A number of X, W, b or Z. */
export const valueOf = (id: VarId): number => numberAt(notebookLayer(), id)!;
