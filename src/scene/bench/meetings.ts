import { LegacyRandom } from '#numeric/random/legacy.ts';
import { varId } from '#autodiff/program.ts';
import { compile } from '#kernels/compile/compile.ts';
import { Storage } from '#kernels/compile/workbench.ts';
import { Arena } from '#kernels/panels.ts';
import { meetings, type Step } from '#kernels/plan.ts';
import { SampleMemory } from '#kernels/sample-memory.ts';
import { layerProgram } from '#learning/layer-program.ts';
import { batchNames } from '#learning/names.ts';
import { drawnDigits } from '#datasets/drawn/digits.ts';
import { EPOCHS_OF } from './epochs.ts';

/** What two workers do between two meetings. */
export interface Stretch {
  /** Kernels of which each worker does a share. */
  readonly shared: number;
  /** Steps that the first worker does alone. */
  readonly alone: number;
}

/** A training step of the published run for two workers, cut where they meet. */
export function stretchesOfBatch(): readonly Stretch[] {
  const { network, batch } = EPOCHS_OF.reference;
  const names = batchNames(network.sizes);
  const storage = new Storage(new Arena());
  // How many pictures there are changes nothing in the plan.
  const digits = drawnDigits(LegacyRandom.seed(0), 10);
  const samples = new SampleMemory(storage.arena, { train: digits, test: digits }, 'float32', batch);
  const { plan } = compile(
    {
      program: layerProgram(network, names),
      inputs: varId(names.inputs),
      samples: samples.places.train,
      precision: 'float32',
      capacity: batch,
      workers: 2,
      constants: new Map(),
    },
    storage,
    varId(names.targets),
  );
  const meets = meetings(plan);
  const groups: Step[][] = [[]];
  plan.forEach((step, i) => (meets[i] ? groups.push([step]) : groups.at(-1)!.push(step)));
  const isShared = (step: Step): boolean => step.kind === 'kernel' && step.split !== 'none';
  return groups.map((steps) => {
    const shared = steps.filter(isShared).length;
    return { shared, alone: steps.length - shared };
  });
}
