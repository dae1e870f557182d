import type { LegacyRandom } from '#numeric/random/legacy.ts';
import { sizeOf, zeros, type Precision, type Shape, type Tensor } from '#numeric/tensor.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import type { TrainingStep } from './layer-program.ts';
import { batchNames } from './names.ts';

/**
 * Weights and biases by name, W1, b1, W2, …, and what else a run has to go on from: constants, and the state of an
 * optimizer that has any. Plain data, so that IndexedDB and `postMessage` can carry it.
 */
export type Parameters = ReadonlyMap<VarId, Tensor>;

export function copyOf(parameters: Parameters): Parameters {
  return new Map([...parameters].map(([id, { shape, data }]) => [id, { shape, data: data.slice() }]));
}

/** A copy of what is given, with all else that the training step begins with: its constants, an optimizer's state. */
export function beginningOf(
  { program, filledWith }: TrainingStep,
  given: Parameters,
  precision: Precision,
): Map<VarId, Tensor> {
  const beginning = new Map(copyOf(given));
  for (const [id, value] of filledWith) {
    if (beginning.has(id)) continue;
    const shape = program.variables.get(id)!.shape as Shape;
    // Single numbers are doubles in every precision: β₂ᵗ stays close to 1 for long.
    const tensor = zeros(shape, shape.length > 0 ? precision : 'float64');
    tensor.data.fill(value);
    beginning.set(id, tensor);
  }
  return beginning;
}

/** Standard normal weights and biases, unscaled: W, then b, of each layer in turn. */
export function normalParameters(
  random: LegacyRandom,
  sizes: readonly number[],
  precision: Precision = 'float64',
): Parameters {
  const names = batchNames(sizes);
  const draw = (shape: Shape): Tensor => {
    const drawn = random.randn(sizeOf(shape));
    return { shape, data: precision === 'float64' ? drawn : Float32Array.from(drawn) };
  };
  const parameters = new Map<VarId, Tensor>();
  sizes.slice(1).forEach((units, index) => {
    parameters.set(varId(names.weights(index + 1)), draw([sizes[index]!, units]));
    parameters.set(varId(names.biases(index + 1)), draw([units]));
  });
  return parameters;
}
