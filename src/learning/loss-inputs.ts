import type { ProgramBuilder } from '#autodiff/builder.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { scalarNaming } from './naming.ts';
import { isSumOfTerms, type LossSpec } from './network.ts';

/** The number of outputs, over which an error is averaged. */
const OUTPUTS = 'n';

/** Declares what a loss needs besides outputs and targets: the mean is over n outputs. */
export function declareLoss(builder: ProgramBuilder, { op }: LossSpec): void {
  if (op === 'squaredErrorOver') builder.leaf(scalarNaming(OUTPUTS, 'constant'), []);
}

/** Errors of one term an output are written (t − o)² or t ln o, the losses over batches take output, then target. */
export function lossInputs(loss: LossSpec, output: VarId, target: VarId): VarId[] {
  if (!isSumOfTerms(loss)) return [output, target];
  return loss.op === 'squaredErrorOver' ? [target, output, varId(OUTPUTS)] : [target, output];
}
