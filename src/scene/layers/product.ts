import { ProgramBuilder } from '#autodiff/builder.ts';
import { leavesOf } from '#autodiff/lookup.ts';
import { numberAt, varId, type Program, type Role, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { range } from '#learning/naming.ts';
import { scalar } from '#numeric/tensor.ts';
import { codec, type Codec, type Field } from '../codec.ts';
import { frameAt, type Frame } from '../frame.ts';
import type { Step } from '../step.ts';
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

const factorsOf = ({ row, column }: Element) =>
  range(FEATURES).map((k) => {
    const [x, w] = [idOf('X', row, k), idOf('W', k, column)];
    return { id: varId(`${x}·${w}`), x, w };
  });

let program: Program | undefined;
/** Z = X W + b one number at a time: of each element its products, then their sum with the bias. */
function productProgram(): Program {
  if (program) return program;
  const builder = new ProgramBuilder();
  const of = (id: VarId, role: Role) => ({ id, name: letter(letterOf(id)), role });
  const leaf = (id: VarId, role: Role): VarId =>
    builder.variables.has(id) ? id : builder.leaf(of(id, role), []);
  for (const index of range(ELEMENTS)) {
    const element = elementAt(index + 1);
    const products = factorsOf(element).map(({ id, x, w }) => {
      const factors = [leaf(x, 'data'), leaf(w, 'parameter')];
      const name = { kind: 'product', factors: factors.map((factor) => letter(letterOf(factor))) } as const;
      return builder.apply('product', factors, { id, name, role: 'intermediate' });
    });
    const bias = leaf(idOf('b', element.column), 'parameter');
    builder.apply('add', [...products, bias], of(idOf('Z', element.row, element.column), 'preactivation'));
  }
  return (program = builder.build());
}

/**
 * How a number is written, counted from 1. x21 and z21 are of sample 2, so they stand in row 2, column 1. A weight names
 * first where it leads, as everywhere in the lesson: w12 leads to neuron 1 from input 2, and W has it in row 2, column 1.
 */
export const letterOf = (id: VarId): VarId => {
  const [, tensor, places] = /^(.)\[(.+)\]$/.exec(id)!;
  const counted = places!.split(',').map((place) => Number(place) + 1);
  return varId(tensor!.toLowerCase() + (tensor === 'W' ? counted.toReversed() : counted).join(''));
};

let trace: Trace | undefined;
function productTrace(): Trace {
  if (trace) return trace;
  const given = leavesOf(productProgram()).map(({ id }) => [id, scalar(valueOf(id))] as const);
  return (trace = run(productProgram(), new Map(given)));
}

let steps: readonly Step[] | undefined;
/** A step is an element, with its products. */
function productSteps(): readonly Step[] {
  const { equations } = productProgram();
  return (steps ??= range(ELEMENTS).map((i) => {
    const own = equations.slice(i * (FEATURES + 1), (i + 1) * (FEATURES + 1));
    return { index: i + 1, section: 'forward', phase: 'forward', equations: own, key: own.at(-1)!.output };
  }));
}

export const productFrame = (scene: ProductScene): Frame =>
  frameAt(productTrace(), productSteps(), indexOf(scene));

/** One element of Z = X W + b, written out. */
export function termsOf(element: Element): Terms {
  const trace = productTrace();
  const { row, column } = element;
  return {
    products: factorsOf(element).map((factors) => ({ ...factors, value: numberAt(trace, factors.id)! })),
    bias: idOf('b', column),
    sum: numberAt(trace, idOf('Z', row, column))!,
  };
}

/** A number of X, W, b or Z. */
export const valueOf = (id: VarId): number => numberAt(notebookLayer(), id)!;
