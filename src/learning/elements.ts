import type { ProgramBuilder } from '#autodiff/builder.ts';
import { varId } from '#autodiff/program.ts';
import type { NetworkNames } from './names.ts';
import { range } from './naming.ts';
import type { NetworkSpec } from './network.ts';

/** Above this many numbers a layer's elements are reached by their place in the tensor, not by a name each. */
const NAMED_AT_MOST = 5_000;

/**
 * Gives single numbers inside the tensors of a layer program the names they have in the scalar program, with their
 * gradients, local derivatives and updates: w5 is W2[0,0], dE_total/dw5 is dE_total/dW2[0,0].
 */
export function nameElements(builder: ProgramBuilder, spec: NetworkSpec, names: NetworkNames): void {
  const { sizes, biases } = spec;
  const name = (tensor: string, index: number, element: string): void => {
    if (element !== tensor && builder.variables.has(varId(tensor)))
      builder.elements.set(varId(element), { of: varId(tensor), index });
  };
  const everywhere = (tensor: string, index: number, element: string): void => {
    name(tensor, index, element);
    name(`${tensor}_new`, index, `${element}_new`);
    name(`d${names.loss}/d${tensor}`, index, `d${names.loss}/d${element}`);
  };
  const count = sizes.slice(1).reduce((total, units, i) => total + units * sizes[i]!, 0);
  if (count > NAMED_AT_MOST) return;
  range(sizes[0]!).forEach((i) => name(names.inputs, i, names.input(i)));
  range(sizes.at(-1)!).forEach((k) => {
    name(names.targets, k, names.target(k));
    everywhere(names.lossTerms, k, names.lossTerm(k));
  });
  for (const layer of range(sizes.length).slice(1))
    for (const unit of range(sizes[layer]!)) {
      const [Z, A] = [names.preactivations(layer), names.activations(layer)];
      const [z, a] = [names.preactivation(layer, unit), names.activation(layer, unit)];
      everywhere(Z, unit, z);
      everywhere(A, unit, a);
      name(`d${A}/d${Z}`, unit, `d${a}/d${z}`);
      range(sizes[layer - 1]!).forEach((from) =>
        everywhere(names.weights(layer), from * sizes[layer]! + unit, names.weight(layer, unit, from)),
      );
      if (biases === 'neuron') everywhere(names.biases(layer), unit, names.bias(layer, unit));
    }
}
