import { varId, type Trace } from '#autodiff/program.ts';
import { stepInOtherDetail, stepThatDefines } from '../frame.ts';
import { DETAILS, stepsOf, type Step } from '../step.ts';
import { programFor, type Variation } from './programs.ts';
import { START } from './scene.ts';

/**
 * How many steps have run at the moment that a link calls `at`. It may be named by a step of another detail; then it is
 * the moment at which that step's numbers are known here.
 */
export function indexOf(at: string, trace: Trace, steps: readonly Step[], variation: Variation): number {
  if (at === START) return 0;
  const id = varId(at);
  const here = stepThatDefines(trace, steps, id);
  if (here !== undefined) return here;
  for (const detail of DETAILS) {
    const program = programFor(variation, detail);
    const index = stepInOtherDetail(id, trace, steps, { program, steps: stepsOf(program, detail) });
    if (index > 0) return index;
  }
  return 0;
}
