import { holderOf, numberAt, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import type { Step } from './step.ts';

/** A trace at one moment: what has been computed by then, and the step that has just run. */
export interface Frame {
  readonly trace: Trace;
  readonly steps: readonly Step[];
  /** 0 before the first step, `steps.length` after the last. */
  readonly index: number;
  readonly step: Step | undefined;
  /** True once the equation that defines the variable has run; what is given is known from the start. */
  isKnown(id: VarId): boolean;
  /** The number called `id`, or undefined if it is not computed yet or is no single number of this trace. */
  number(id: VarId): number | undefined;
}

/** The frame of `trace` after `index` steps. */
export function frameAt(trace: Trace, steps: readonly Step[], index: number): Frame {
  const defined = definedAt(steps);
  const { program } = trace;
  const isKnown = (id: VarId): boolean => {
    const holder = holderOf(program, id);
    return program.variables.has(holder) && (defined.get(holder) ?? 0) <= index;
  };
  return {
    trace,
    steps,
    index,
    step: steps[index - 1],
    isKnown,
    number: (id) => (isKnown(id) ? numberAt(trace, id) : undefined),
  };
}

/** A trace without steps, where everything is known. */
export const wholeFrame = (trace: Trace): Frame => frameAt(trace, NO_STEPS, 0);
const NO_STEPS: readonly Step[] = [];

/** How many steps it takes until `id` is known: 0 for what is given; undefined if this program has no such variable. */
export function stepThatDefines(trace: Trace, steps: readonly Step[], id: VarId): number | undefined {
  const { program } = trace;
  if (!program.variables.has(holderOf(program, id))) return undefined;
  return indexDefining(program, steps, id);
}

const indices = new WeakMap<readonly Step[], ReadonlyMap<VarId, number>>();

/** The step that defines each variable, from 1. */
function definedAt(steps: readonly Step[]): ReadonlyMap<VarId, number> {
  const found =
    indices.get(steps) ??
    new Map(steps.flatMap(({ equations, index }) => equations.map(({ output }) => [output, index] as const)));
  indices.set(steps, found);
  return found;
}

const indexDefining = (program: Program, steps: readonly Step[], id: VarId): number =>
  definedAt(steps).get(holderOf(program, id)) ?? 0;

/**
 * How many steps have run where another program has just defined `key`: up to the last number of that step that this
 * program has too or, if it has none of them, of the steps before. 0 if nothing matches.
 */
export function stepInOtherDetail(
  key: VarId,
  trace: Trace,
  steps: readonly Step[],
  other: { readonly program: Program; readonly steps: readonly Step[] },
): number {
  const { elements } = other.program;
  const own = indexDefining(other.program, other.steps, key);
  for (const { equations } of other.steps.slice(0, own).toReversed()) {
    const outputs = new Set(equations.map(({ output }) => output));
    const inside = [...elements].filter(([, { of }]) => outputs.has(of)).map(([id]) => id);
    const here = [...outputs, ...inside].map((id) => stepThatDefines(trace, steps, id) ?? 0);
    const last = Math.max(...here);
    if (last > 0) return last;
  }
  return 0;
}

/** Every name that has a number in this program: variables that are one number, and the elements of tensors. */
export function numbersOf(trace: Trace): VarId[] {
  const inTensors = new Map<VarId, VarId[]>();
  for (const [id, { of }] of trace.program.elements) inTensors.set(of, [...(inTensors.get(of) ?? []), id]);
  return [...trace.program.variables.keys()].flatMap((id) => {
    const inside = inTensors.get(id);
    if (inside) return inside;
    return trace.values.get(id)?.data.length === 1 ? [id] : [];
  });
}
