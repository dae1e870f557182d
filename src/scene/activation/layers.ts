import { ProgramBuilder } from '#autodiff/builder.ts';
import { inPlace } from '#autodiff/in-place.ts';
import type { OpName } from '#autodiff/op.ts';
import { varId, type Program, type Role, type VarId } from '#autodiff/program.ts';
import { letter, type SymbolName } from '#autodiff/symbol.ts';
import { scalar } from '#numeric/tensor.ts';
import { choiceField, codec, numberField, type Field } from '../codec.ts';

export const BETWEEN = ['nothing', 'sigmoid', 'tanh', 'relu'] as const;
export type Between = (typeof BETWEEN)[number];
const OPS: Readonly<Record<Between, OpName>> = {
  nothing: 'copy',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
};

/** The parameters of a 1-2-1 network; w1 and w2 lead to the two hidden neurons, w3 and w4 away from them. */
export const PARAMETERS = ['w1', 'b1', 'w2', 'b2', 'w3', 'w4', 'b3'] as const;
export type ParameterName = (typeof PARAMETERS)[number];

/** Two layers, what stands between them, and where the reader looks. */
export type LayersScene = Readonly<Record<ParameterName | 'x', number>> & { readonly between: Between };

/** As far as parameters can be set, and as far as the line is drawn. */
export const LARGEST = 10;
export const FARTHEST_X = 3;
const START: Readonly<Record<ParameterName, number>> = {
  w1: 1.5,
  b1: 1,
  w2: -1,
  b2: 0.5,
  w3: 1,
  w4: 0.5,
  b3: -1,
};

export const layersLink = codec<LayersScene>('v1', {
  between: choiceField<Between>('nothing', BETWEEN),
  x: numberField(1.5, -FARTHEST_X, FARTHEST_X),
  ...(Object.fromEntries(
    PARAMETERS.map((name) => [name, numberField(START[name], -LARGEST, LARGEST)]),
  ) as Record<ParameterName, Field<number>>),
});

/** Where the figure compares the two: these and the reader's own x. */
export const PLACES = [-2, -1, 0, 1, 2] as const;

const programs = new Map<Between, Program>();

/**
 * Both networks as equations of single numbers. Two layers: z1, z2, h1, h2, y. One layer that is multiplied out of the
 * same parameters: w = w1·w3 + w2·w4, b = b1·w3 + b2·w4 + b3, y_one = w·x + b. Then difference = y − y_one.
 */
export function layersProgram(between: Between): Program {
  const found = programs.get(between) ?? write(between);
  programs.set(between, found);
  return found;
}

function write(between: Between): Program {
  const builder = new ProgramBuilder();
  const leaf = (id: string, role: Role) => builder.leaf({ id: varId(id), name: letter(id), role }, []);
  leaf('x', 'data');
  for (const id of PARAMETERS) leaf(id, 'parameter');
  const apply = (op: OpName, inputs: string, id: string, role: Role, name: SymbolName = letter(id)): VarId =>
    builder.apply(op, inputs.split(' ').map(varId), { id: varId(id), name, role });
  const product = (one: string, other: string): VarId =>
    apply('product', `${one} ${other}`, `${one}·${other}`, 'intermediate', {
      kind: 'product',
      factors: [letter(one), letter(other)],
    });

  apply('weightedSum', 'w1 x b1', 'z1', 'preactivation');
  apply('weightedSum', 'w2 x b2', 'z2', 'preactivation');
  apply(OPS[between], 'z1', 'h1', 'activation');
  apply(OPS[between], 'z2', 'h2', 'activation');
  apply('weightedSum', 'w3 h1 w4 h2 b3', 'y', 'activation');
  product('w1', 'w3');
  product('w2', 'w4');
  apply('add', 'w1·w3 w2·w4', 'w', 'intermediate');
  product('b1', 'w3');
  product('b2', 'w4');
  apply('add', 'b1·w3 b2·w4 b3', 'b', 'intermediate');
  apply('weightedSum', 'w x b', 'y_one', 'activation');
  apply('subtract', 'y y_one', 'difference', 'intermediate');
  return builder.build();
}

/** A network that can be asked at one x after the other. */
export function layersOf(scene: LayersScene): (x: number) => (name: string) => number {
  const x = scalar(scene.x);
  const given = new Map(PARAMETERS.map((name) => [varId(name), scalar(scene[name])]));
  const here = inPlace(layersProgram(scene.between), given.set(varId('x'), x));
  return (at) => {
    x.data[0] = at;
    here.run();
    return (name) => here.values.get(varId(name))!.data[0]!;
  };
}

/** What is shown of another x than the reader's: `y(-2)`, `y_one(-2)`, `difference(-2)`. */
export const atPlace = (name: string, x: number): string => `${name}(${x})`;

/** Every number that the figure shows, by name. */
export function layersNumbers(scene: LayersScene): Readonly<Record<string, number>> {
  const at = layersOf(scene);
  const numbers: Record<string, number> = {};
  for (const x of PLACES) {
    const number = at(x);
    for (const name of ['y', 'y_one', 'difference']) numbers[atPlace(name, x)] = number(name);
  }
  const number = at(scene.x);
  for (const id of layersProgram(scene.between).variables.keys()) numbers[id] = number(id);
  return numbers;
}

/** Sums of the same products in another order may differ in their last bits. */
const ROUNDING = 1e-9;
export const isSame = (difference: number): boolean => Math.abs(difference) <= ROUNDING;

/** The task: 1 at −1, 0 at 0, 1 at 1. */
export const BEND = [
  { x: -1, target: 1 },
  { x: 0, target: 0 },
  { x: 1, target: 1 },
] as const;
const CLOSE = 0.05;

/** What the two layers give at the three places of the task, which of them are off, and whether all are close. */
export function bendOf(scene: LayersScene): {
  readonly outputs: readonly number[];
  readonly off: readonly (typeof BEND)[number][];
  readonly reached: boolean;
} {
  const at = layersOf(scene);
  const outputs = BEND.map(({ x }) => at(x)('y'));
  const off = BEND.filter(({ target }, i) => Math.abs(outputs[i]! - target) > CLOSE);
  return { outputs, off, reached: off.length === 0 };
}
