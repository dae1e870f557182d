import type { LegacyRandom } from '#numeric/random/legacy.ts';
import { sizeOf, type Precision, type Shape, type Tensor } from '#numeric/tensor.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { batchNames } from './names.ts';

/** Weights and biases by name, W1, b1, W2, …: plain data, so that IndexedDB and `postMessage` can carry it. */
export type Parameters = ReadonlyMap<VarId, Tensor>;

export function copyOf(parameters: Parameters): Parameters {
  return new Map([...parameters].map(([id, { shape, data }]) => [id, { shape, data: data.slice() }]));
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
