import { numberAt, varId, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { sizeOf, type Tensor } from '#numeric/tensor.ts';
import type { Detail } from '../step.ts';
import { GIVEN, NAMES, programAt, WEIGHTS, type Given, type GivenValues } from './network.ts';
import type { WorkedScene } from './scene.ts';

/** The trace of one training step, from the weights that `scene.update` updates have led to. */
export function traceOf(scene: WorkedScene): Trace {
  return stepFrom(scene.detail, weightsAfter(scene, scene.update));
}

/** E_total before each of the updates 0 … `count`. */
export function errorsUpTo(scene: WorkedScene, count: number): number[] {
  const past = trajectory(scene);
  extend(past, scene.detail, count);
  return past.errors.slice(0, count + 1);
}

/** All given values, the weights as they are after `update` updates. */
export function weightsAfter(scene: WorkedScene, update: number): GivenValues {
  const past = trajectory(scene);
  extend(past, scene.detail, update);
  return past.given[update]!;
}

interface Trajectory {
  readonly given: GivenValues[];
  readonly errors: number[];
}

/** Checkpoints: only a cache of what the scene determines. The most recent few starting points are kept. */
const cache = new Map<string, Trajectory>();
const KEPT = 8;

function trajectory(scene: WorkedScene): Trajectory {
  const start = Object.fromEntries(GIVEN.map((name) => [name, scene[name]])) as GivenValues;
  const key = `${scene.detail};${GIVEN.map((name) => start[name]).join()}`;
  const found = cache.get(key) ?? { given: [start], errors: [] };
  cache.delete(key);
  cache.set(key, found);
  if (cache.size > KEPT) cache.delete(cache.keys().next().value!);
  return found;
}

function extend({ given, errors }: Trajectory, detail: Detail, update: number): void {
  for (let i = errors.length; i <= update; i++) {
    const trace = stepFrom(detail, given[i]!);
    errors.push(numberAt(trace, varId(NAMES.loss))!);
    const next = WEIGHTS.map((name): [Given, number] => [name, numberAt(trace, varId(`${name}_new`))!]);
    given[i + 1] ??= { ...given[i]!, ...Object.fromEntries(next) };
  }
}

function stepFrom(detail: Detail, given: GivenValues): Trace {
  const program = programAt(detail);
  return run(program, pack(program, given));
}

/** Single numbers into the tensors that a program takes. */
function pack(program: Program, numbers: GivenValues): Map<VarId, Tensor> {
  const computed = new Set(program.equations.map(({ output }) => output));
  const tensors = new Map<VarId, Tensor>();
  for (const { id, shape } of program.variables.values()) {
    if (computed.has(id)) continue;
    const bound = shape.map((size) => (size === 'N' ? 1 : size));
    tensors.set(id, { shape: bound, data: new Float64Array(sizeOf(bound)) });
  }
  for (const name of GIVEN) {
    const { of, index } = program.elements.get(varId(name)) ?? { of: varId(name), index: 0 };
    tensors.get(of)!.data[index] = numbers[name];
  }
  return tensors;
}
