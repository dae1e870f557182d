import { LegacyRandom } from '#numeric/random/legacy.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import { varId, type Program, type VarId } from '#autodiff/program.ts';
import { layerProgram } from '#learning/layer-program.ts';
import type { NetworkNames } from '#learning/names.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import type { BiasKind, LossSpec, NetworkSpec } from '#learning/network.ts';
import { neuronProgram } from '#learning/neuron-program.ts';
import { operationProgram } from '#learning/operation-program.ts';

export type Numbers = ReadonlyMap<string, number>;

export const spec = (
  sizes: readonly number[],
  biases: BiasKind,
  change: Partial<NetworkSpec> = {},
): NetworkSpec => ({
  sizes,
  biases,
  activation: 'sigmoid',
  loss: { op: 'halfSquaredError' },
  ...change,
});

export const BINARY: LossSpec = { op: 'binaryCrossEntropy' };

/** The same network at the three levels of detail. */
export function threeDetails(network: NetworkSpec, names = textbookNames(network.sizes, network.biases)) {
  return {
    operation: operationProgram(network, names),
    neuron: neuronProgram(network, names),
    layer: layerProgram(network, names, true),
  };
}

/** Normal numbers for every input, target, weight and bias, by the name that each has in operation detail. */
export function randomNumbers(network: NetworkSpec, seed: number, names?: NetworkNames): Map<string, number> {
  const random = LegacyRandom.seed(seed);
  const { variables, equations } = operationProgram(
    network,
    names ?? textbookNames(network.sizes, network.biases),
  );
  const defined = new Set(equations.map(({ output }) => output));
  const given = [...variables.keys()].filter((id) => !defined.has(id));
  return new Map(
    given.map((id) => [id, id === 'lr' ? 0.5 : id === 'n' ? network.sizes.at(-1)! : random.randn()]),
  );
}

/** One sample for any of the programs: every number goes where its name says, into a tensor or alone. */
export function giveNumbers(program: Program, numbers: Numbers): Map<VarId, Tensor> {
  const defined = new Set(program.equations.map(({ output }) => output));
  const given = new Map<VarId, Tensor>();
  for (const { id, shape } of program.variables.values()) {
    if (defined.has(id)) continue;
    const bound = shape.map((size) => (size === 'N' ? 1 : size));
    given.set(id, { shape: bound, data: new Float64Array(sizeOf(bound)).fill(NaN) });
  }
  for (const [name, value] of numbers) {
    const { of, index } = program.elements.get(varId(name)) ?? { of: varId(name), index: 0 };
    const tensor = given.get(of);
    if (!tensor) throw new Error(`The program has no place for ${name}.`);
    tensor.data[index] = value;
  }
  for (const [id, { data }] of given) if (data.some(Number.isNaN)) throw new Error(`${id} is not filled.`);
  return given;
}

/** Every name of a single number that a program knows. */
export function namesOf({ variables, elements }: Program): Set<VarId> {
  return new Set([...variables.keys(), ...elements.keys()]);
}
