import { numberAt, varId, type Trace, type VarId } from '#autodiff/program.ts';
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
  const later = new Set(steps.slice(index).flatMap(({ equations }) => equations.map(({ output }) => output)));
  const { variables, elements } = trace.program;
  const isKnown = (id: VarId): boolean => {
    const holder = elements.get(id)?.of ?? id;
    return variables.has(holder) && !later.has(holder);
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

/** How many steps it takes until `id` is known: 0 for what is given; undefined if this program has no such variable. */
export function stepThatDefines(trace: Trace, steps: readonly Step[], id: VarId): number | undefined {
  const holder = trace.program.elements.get(id)?.of ?? id;
  if (!trace.program.variables.has(holder)) return undefined;
  return steps.find(({ equations }) => equations.some(({ output }) => output === holder))?.index ?? 0;
}

/** Where a step lies in another detail: the same variable, or the nearest one that the other program has. */
export function stepInOtherDetail(key: VarId, trace: Trace, steps: readonly Step[]): number | undefined {
  const exact = stepThatDefines(trace, steps, key);
  if (exact !== undefined) return exact;
  for (const [id, { of }] of trace.program.elements)
    if (of === key) return stepThatDefines(trace, steps, varId(id));
  return undefined;
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
