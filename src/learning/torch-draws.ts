import { varId, type VarId } from '#autodiff/program.ts';
import { Mt19937 } from '#numeric/random/mt19937.ts';
import type { Tensor } from '#numeric/tensor.ts';
import { batchNames } from './names.ts';
import type { Parameters } from './parameters.ts';
import { range } from './naming.ts';

/**
 * The weights and biases that PyTorch gives a stack of `nn.Linear` layers of these sizes after `torch.manual_seed(seed)`,
 * on the CPU and in its default float32: uniform between ±1/√inputs, the weights of a layer, then its biases, layer by
 * layer. Every float32 value is PyTorch's, here as a double. PyTorch keeps a weight matrix as [outputs, inputs], we as
 * [inputs, outputs].
 *
 * Source: PyTorch 1.13, `Linear.reset_parameters` and `at::uniform_real_distribution`.
 * @throws RangeError unless `seed` is a whole number from 0 to 2^32 − 1.
 */
export function torchParameters(seed: number, sizes: readonly number[]): Parameters {
  const words = Mt19937.seed(seed);
  const names = batchNames(sizes);
  const parameters = new Map<VarId, Tensor>();
  sizes.slice(1).forEach((units, index) => {
    const inputs = sizes[index]!;
    const bound = Math.fround(1 / Math.sqrt(inputs));
    const weights = new Float64Array(inputs * units);
    for (const unit of range(units))
      for (const from of range(inputs)) weights[from * units + unit] = uniform(words, bound);
    const biases = Float64Array.from(range(units), () => uniform(words, bound));
    parameters.set(varId(names.weights(index + 1)), { shape: [inputs, units], data: weights });
    parameters.set(varId(names.biases(index + 1)), { shape: [units], data: biases });
  });
  return parameters;
}

/** The lower 24 bits of a word as a float32 between −bound and bound. */
function uniform(words: Mt19937, bound: number): number {
  const fraction = (words.next() & 0xffffff) / 0x1000000;
  return Math.fround(fraction * (2 * bound) - bound);
}
