import { ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { symbolOf } from '#autodiff/symbol.ts';
import { range, scalarNaming, tensorNaming } from '#learning/naming.ts';
import { item, matrix, scalar, type Tensor } from '#numeric/tensor.ts';
import { wholeFrame, type Frame } from '../frame.ts';
import { GIVEN_IDS, givenIn, type NotationScene } from './notation.ts';
import {
  ARRANGEMENTS,
  INPUTS,
  names,
  SIZES,
  UNITS,
  weightsInMatrix,
  type Arrangement,
} from './two-two-one.ts';

let sums: Program | undefined;
const products = new Map<Arrangement, Program>();

/** The forward pass one node at a time: z_j = a_1 w_j1 + a_2 w_j2 + b_j, a_j = σ(z_j). Layer 1 passes its inputs on. */
function sumProgram(): Program {
  const builder = new ProgramBuilder();
  for (const { x, a } of INPUTS) {
    builder.leaf(scalarNaming(x, 'data'), []);
    builder.apply('copy', [x], scalarNaming(a, 'activation'));
  }
  for (const { z, a, bias, weights } of UNITS) {
    for (const id of [...weights.map((weight) => weight.id), bias])
      builder.leaf(scalarNaming(id, 'parameter'), []);
    const terms = weights.flatMap(({ id, from }) => [id, from]);
    builder.apply('weightedSum', [...terms, bias], scalarNaming(z, 'preactivation'));
    builder.apply('sigmoid', [z], scalarNaming(a, 'activation'));
  }
  return builder.build();
}

/** The same pass one layer at a time: Z = A W + b, A = σ(Z). What stands where in W is a matter of names alone. */
function productProgram(arrangement: Arrangement): Program {
  const builder = new ProgramBuilder();
  let from = builder.leaf(tensorNaming(names.inputs, 'data'), ['N', SIZES[0]]);
  SIZES.slice(1).forEach((units, index) => {
    const layer = index + 1;
    const W = builder.leaf(tensorNaming(names.weights(layer), 'parameter'), [SIZES[index]!, units]);
    const b = builder.leaf(tensorNaming(names.biases(layer), 'parameter'), [units]);
    const weighted = builder.apply('matmul', [from, W], tensorNaming(`${from}·${W}`, 'preactivation'));
    const Z = tensorNaming(names.preactivations(layer), 'preactivation');
    builder.apply('addBias', [weighted, b], Z);
    from = builder.apply('sigmoid', [Z.id], tensorNaming(names.activations(layer), 'activation'));
    const { name: inside } = builder.variable(weighted);
    range(units).forEach((j) =>
      builder.elements.set(varId(`${weighted}[0,${j}]`), {
        of: weighted,
        index: j,
        name: { kind: 'place', in: inside, at: `1,${j + 1}` },
      }),
    );
    weightsInMatrix(layer + 1, arrangement)
      .flat()
      .forEach((id, index) => builder.elements.set(id, { of: W, index }));
  });
  const name = (id: VarId, of: string, index: number): void => {
    builder.elements.set(id, { of: varId(of), index, name: symbolOf(id.replace(/\[.*$/, '')) });
  };
  INPUTS.forEach(({ a }, index) => name(a, names.inputs, index));
  for (const { layer, node, z, a, bias } of UNITS) {
    name(bias, names.biases(layer - 1), node - 1);
    name(byProduct(z, arrangement), names.preactivations(layer - 1), node - 1);
    name(byProduct(a, arrangement), names.activations(layer - 1), node - 1);
  }
  return builder.build();
}

const sumTrace = (scene: NotationScene): Trace =>
  run((sums ??= sumProgram()), new Map(GIVEN_IDS.map((id) => [id, scalar(givenIn(scene, id))])));

function productTrace(scene: NotationScene, arrangement: Arrangement): Trace {
  const given = new Map<VarId, Tensor>();
  given.set(varId(names.inputs), matrix([INPUTS.map(({ x }) => givenIn(scene, x))]));
  for (const layer of [2, 3]) {
    const rows = weightsInMatrix(layer, arrangement);
    const biases = UNITS.filter((unit) => unit.layer === layer).map(({ bias }) => givenIn(scene, bias));
    given.set(
      varId(names.weights(layer - 1)),
      matrix(rows.map((row) => row.map((id) => givenIn(scene, id)))),
    );
    given.set(varId(names.biases(layer - 1)), { shape: [biases.length], data: Float64Array.from(biases) });
  }
  const program = products.get(arrangement) ?? productProgram(arrangement);
  products.set(arrangement, program);
  return run(program, given);
}

/** What the matrix product gives for a sum or an activation, where W^(2) is arranged in this way: `z1^(2)[as-printed]`. */
export const byProduct = (id: VarId, arrangement: Arrangement): VarId => varId(`${id}[${arrangement}]`);

/** The sums one number at a time and, as the figure shows it, the product: where both have a number, it is the same. */
export function notationFrames(scene: NotationScene): { readonly sums: Frame; readonly products: Frame } {
  return {
    sums: wholeFrame(sumTrace(scene)),
    products: wholeFrame(productTrace(scene, scene.matrix)),
  };
}

const known = new WeakMap<NotationScene, ReadonlyMap<VarId, number>>();

/** Every number of the figure by its name: as the sums give it and, in both arrangements, as the products give it. */
export function numbersOf(scene: NotationScene): ReadonlyMap<VarId, number> {
  const found = known.get(scene) ?? compute(scene);
  known.set(scene, found);
  return found;
}

function compute(scene: NotationScene): Map<VarId, number> {
  const numbers = new Map([...sumTrace(scene).values].map(([id, tensor]) => [id, item(tensor)]));
  for (const arrangement of ARRANGEMENTS) {
    const { values } = productTrace(scene, arrangement);
    for (const { layer, node, z, a } of UNITS) {
      const [Z, A] = [names.preactivations(layer - 1), names.activations(layer - 1)];
      numbers.set(byProduct(z, arrangement), values.get(varId(Z))!.data[node - 1]!);
      numbers.set(byProduct(a, arrangement), values.get(varId(A))!.data[node - 1]!);
    }
  }
  return numbers;
}
