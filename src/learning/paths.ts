import type { Naming, ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { letter } from '#autodiff/symbol.ts';
import type { NetworkNames } from './names.ts';
import { range } from './naming.ts';
import type { NetworkSpec } from './network.ts';

/**
 * A path back into the last hidden layer, or into a bias that the outputs share, crosses one error only, and is named by
 * it: dE_o1/dh1. `entry` is the variable in which an output neuron first uses the layer before it.
 */
export const pathThroughError =
  (
    builder: ProgramBuilder,
    { sizes }: NetworkSpec,
    names: NetworkNames,
    entry = (unit: number): string => names.preactivation(sizes.length - 1, unit),
  ) =>
  (variable: VarId, use: VarId): Naming | undefined => {
    const last = sizes.length - 1;
    const unit = range(sizes[last]!).find((k) => entry(k) === use || names.preactivation(last, k) === use);
    if (unit === undefined) return undefined;
    const error = names.lossTerm(unit);
    const name = { kind: 'derivative' as const, of: letter(error), by: builder.variable(variable).name };
    return { id: varId(`d${error}/d${variable}`), name, role: 'gradient' };
  };
