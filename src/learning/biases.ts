import type { ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import type { NetworkNames } from './names.ts';
import { scalarNaming } from './naming.ts';
import { isShared, type NetworkSpec } from './network.ts';

/** Declares the one bias that the neurons of a layer share, where they do. Gives it back if it learns. */
export function declareSharedBias(
  builder: ProgramBuilder,
  { biases }: NetworkSpec,
  names: NetworkNames,
  layer: number,
): VarId[] {
  if (!isShared(biases)) return [];
  const learns = biases === 'layer';
  const bias = builder.leaf(scalarNaming(names.bias(layer, 0), learns ? 'parameter' : 'constant'), []);
  return learns ? [bias] : [];
}

/** The variable that holds a neuron's bias in this pass: a bias that does not learn is never new. */
export const biasIn = ({ biases }: NetworkSpec, name: string, suffix: '' | '_new'): VarId =>
  varId(biases === 'fixed' ? name : name + suffix);
