import { leavesOf } from '#autodiff/lookup.ts';
import { varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import type { Detail } from '../step.ts';
import type { GivenValues } from './examples.ts';
import { programFor, type Variation } from './programs.ts';
import type { StepperScene } from './scene.ts';

/** The trace of one training step, from the weights that `scene.update` updates have led to. */
export const traceOf = (scene: StepperScene): Trace => traceInDetail(scene, scene.detail);

/** The same step one number at a time: every number under its own name, bit for bit the same. */
export const operationTraceOf = (scene: StepperScene): Trace => traceInDetail(scene, 'operation');

/** E_total before each of the updates 0 … `count`. */
export function errorsUpTo(scene: StepperScene, count: number): readonly number[] {
  const past = trajectory(scene);
  extend(past, scene, count);
  if (past.asked?.length !== count + 1) past.asked = past.errors.slice(0, count + 1);
  return past.asked;
}

/** All given values, the weights as they are after `update` updates. */
export function weightsAfter(scene: StepperScene, update: number): GivenValues {
  const past = trajectory(scene);
  extend(past, scene, update);
  return past.given[update]!;
}

export function traceInDetail(scene: StepperScene, detail: Detail): Trace {
  const given = weightsAfter(scene, scene.update);
  const program = programFor(scene, detail);
  const traces = latest.get(given) ?? new Map<Program, Trace>();
  latest.set(given, traces);
  const found = traces.get(program) ?? stepFrom(program, given);
  traces.set(program, found);
  return found;
}

/** Stepping through a trace does not compute it again. */
const latest = new WeakMap<GivenValues, Map<Program, Trace>>();

interface Trajectory {
  readonly given: GivenValues[];
  readonly errors: number[];
  /** The errors that were asked for last: the same list as long as nothing has changed. */
  asked?: readonly number[];
}

/** Checkpoints: only a cache of what the scene determines. The most recent few starting points are kept. */
const cache = new Map<string, Trajectory>();
const KEPT = 8;

function trajectory(scene: StepperScene): Trajectory {
  const { net, biases, order, error, given } = scene;
  const key = [net, biases, order, error, ...Object.values(given)].join();
  const found = cache.get(key) ?? { given: [given], errors: [] };
  cache.delete(key);
  cache.set(key, found);
  if (cache.size > KEPT) cache.delete(cache.keys().next().value!);
  return found;
}

/** Where every update leads is the same at every detail, so it is computed at the one with the fewest equations. */
function extend({ given, errors }: Trajectory, variation: Variation, update: number): void {
  if (errors.length > update) return;
  const program = upToUpdate(programFor(variation, 'layer'));
  const learning = Object.keys(given[0]!)
    .map((name) => ({ name, now: placeOf(program, name), updated: placeOf(program, `${name}_new`) }))
    .filter(({ updated }) => program.variables.has(updated.of));
  const tensors = pack(program, given[errors.length]!);
  const buffers = new Map<VarId, Tensor>();
  for (let i = errors.length; i <= update; i++) {
    const { values } = run(program, tensors, { buffers });
    errors.push(values.get(TOTAL)!.data[0]!);
    const next: Record<string, number> = { ...given[i]! };
    for (const { name, now, updated } of learning) {
      const value = values.get(updated.of)!.data[updated.index]!;
      next[name] = value;
      tensors.get(now.of)!.data[now.index] = value;
    }
    given[i + 1] ??= next;
  }
}

const shortened = new WeakMap<Program, Program>();

/** A program without the forward pass that follows its update. */
function upToUpdate(program: Program): Program {
  const last = program.equations.findLastIndex(({ phase }) => phase === 'update');
  const found = shortened.get(program) ?? { ...program, equations: program.equations.slice(0, last + 1) };
  shortened.set(program, found);
  return found;
}

const TOTAL = varId('E_total');

/** Where a number of the reader's is kept: in a tensor, or alone. */
const placeOf = ({ elements }: Program, name: string): { of: VarId; index: number } =>
  elements.get(varId(name)) ?? { of: varId(name), index: 0 };

const stepFrom = (program: Program, given: GivenValues): Trace => run(program, pack(program, given));

/** Single numbers into the tensors that a program takes. The number of outputs is a constant of the program. */
function pack(program: Program, numbers: GivenValues): Map<VarId, Tensor> {
  const tensors = new Map<VarId, Tensor>();
  for (const { id, shape } of leavesOf(program)) {
    const bound = shape.map((size) => (size === 'N' ? 1 : size));
    tensors.set(id, { shape: bound, data: new Float64Array(sizeOf(bound)) });
  }
  for (const [name, value] of Object.entries(numbers)) {
    const { of, index } = placeOf(program, name);
    tensors.get(of)!.data[index] = value;
  }
  const outputs = tensors.get(varId('n'));
  if (outputs) outputs.data[0] = Object.keys(numbers).filter((name) => /^t\d+$/.test(name)).length;
  return tensors;
}
