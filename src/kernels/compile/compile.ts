import type { Equation, VarId } from '#autodiff/program.ts';
import { backThroughActivation, biasAndActivation } from './activations.ts';
import { noteUse, type Plan, type Use } from '../plan.ts';
import { scheduled } from '../schedule.ts';
import { byHost, renew } from './host.ts';
import { backThroughWeights, matmul, matmulOfColumns, sumRows, type Context } from './layers.ts';
import {
  crossEntropyGradient,
  meanSquaredError,
  predictions,
  softmax,
  squaredErrorGradient,
  targets,
} from './outputs.ts';
import { adam, descend } from './updates.ts';
import { hostUse, Workbench, type Setting, type Storage } from './workbench.ts';

export interface Compiled {
  readonly plan: Plan;
  /** What is watched for numbers that are not finite, by its place. */
  readonly watched: readonly VarId[];
}

/** Makes a plan of a program at layer detail: a training step, or its forward part. */
export function compile(setting: Setting, storage: Storage, T: VarId): Compiled {
  const bench = new Workbench(setting, storage);
  targets(bench, T);
  const watchedIds: VarId[] = [];
  const training = setting.program.next.size > 0;
  const context: Context = {
    bench,
    training,
    postponed: new Map(),
    watch: (id) => watchedIds.push(id) - 1,
  };
  const { equations } = setting.program;
  let checked = !training;
  equations.forEach((equation, i) => {
    if (bench.done.has(equation)) return;
    if (equation.phase === 'update' && !checked) {
      checked = true;
      watchLoss(context);
      const uses = watchedIds.map((_, note): Use => ({ ...noteUse(note), share: 'all', writes: false }));
      bench.steps.push({ kind: 'check', covers: [], skips: [], uses, watched: watchedIds.length });
    }
    for (const done of step(context, equation, equations.slice(i + 1))) bench.done.add(done);
  });
  renew(context);
  predictions(bench);
  return { plan: scheduled(bench.steps), watched: watchedIds };
}

/** Notes whether the loss is finite, as 0 or NaN. */
function watchLoss({ bench, watch }: Context): void {
  const { equations } = bench.setting.program;
  const loss = equations.findLast(
    ({ phase, output }) => phase === 'forward' && bench.isSingle(output),
  )?.output;
  if (loss === undefined) return;
  const note = watch(loss);
  const run = (batch: number): number => 0 * bench.tensor(loss, batch).data[0]!;
  bench.steps.push({
    kind: 'host',
    covers: [],
    skips: [],
    uses: [hostUse(loss, false), noteUse(note)],
    run,
    watch: note,
  });
}

/** The step or steps of the next equation; returns the equations that they do. */
function step(context: Context, equation: Equation, after: readonly Equation[]): readonly Equation[] {
  const { bench } = context;
  switch (equation.op) {
    case 'matmul':
      matmul(context, equation);
      return [equation];
    case 'matmulTransposedRight':
      backThroughWeights(context, equation);
      return [equation];
    case 'matmulTransposedLeft':
      matmulOfColumns(context, equation);
      return [equation];
    case 'sumRows':
      sumRows(context, equation);
      return [equation];
    case 'softmax':
      if (softmax(context, equation)) return [equation];
      break;
    case 'meanSquaredError':
      if (meanSquaredError(context, equation)) return [equation];
      break;
    case 'meanSquaredErrorGradient':
    case 'meanSquaredErrorPublished':
      if (squaredErrorGradient(context, equation)) return [equation];
      break;
    case 'softmaxCrossEntropyGradient':
      if (crossEntropyGradient(context, equation)) return [equation];
      break;
    case 'descend':
      if (bench.isSingle(equation.inputs[0]!)) break;
      descend(context, equation);
      return [equation];
    case 'runningMean': {
      const done = adam(context, [equation, ...after]);
      if (done.length > 0) return done;
      break;
    }
    default:
      if (equation.phase === 'forward' && bench.isInPanels(equation.inputs[0]!)) {
        const done = biasAndActivation(context, equation, after[0]);
        if (done.length > 0) return done;
      }
      if (equation.phase === 'backward') {
        const done = backThroughActivation(context, equation, after[0]);
        if (done.length > 0) return done;
      }
  }
  byHost(bench, equation);
  return [equation];
}
