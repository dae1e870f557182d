import { definitionsOf, usesOf } from '#autodiff/lookup.ts';
import { numberAt, type Program, type Trace, type VarId } from '#autodiff/program.ts';
import { stepThatDefines, type Frame } from '../frame.ts';
import { stepsOf, type Detail, type Step } from '../step.ts';

/**
 * The moment of `frame`, one equation a number, in a program of the same network at another detail: a number is known
 * there if it is known here, so a matrix may be known in part. A tensor is known once all of its numbers are. One whose
 * numbers have no names here, as the product of a layer before its biases, is known once something made of it is.
 */
export function frameInDetail(frame: Frame, trace: Trace, detail: Detail): Frame {
  const steps = stepsOf(trace.program, detail);
  const isKnown = knownBy(frame, trace.program);
  const step = stepAt(frame, trace, steps, isKnown);
  return {
    trace,
    steps,
    index: step?.index ?? 0,
    step,
    isKnown,
    number: (id) => (isKnown(id) ? numberAt(trace, id) : undefined),
  };
}

const insides = new WeakMap<Program, ReadonlyMap<VarId, readonly VarId[]>>();

/** The names of the numbers inside each tensor. */
function insidesOf(program: Program): ReadonlyMap<VarId, readonly VarId[]> {
  const known = insides.get(program);
  if (known) return known;
  const found = new Map<VarId, VarId[]>();
  for (const [id, { of }] of program.elements) {
    const own = found.get(of);
    if (own) own.push(id);
    else found.set(of, [id]);
  }
  insides.set(program, found);
  return found;
}

function knownBy(frame: Frame, program: Program): (id: VarId) => boolean {
  const here = frame.trace.program.variables;
  const inside = insidesOf(program);
  const uses = usesOf(program);
  const definitions = definitionsOf(program);
  const found = new Map<VarId, boolean>();
  const holderIsKnown = (id: VarId): boolean => {
    const numbers = inside.get(id)?.filter((name) => here.has(name)) ?? [];
    if (numbers.length > 0) return numbers.every((name) => frame.isKnown(name));
    if (here.has(id)) return frame.isKnown(id);
    if (!definitions.has(id)) return true;
    const made = uses.get(id) ?? [];
    if (made.length > 0) return made.some(({ output }) => isKnown(output));
    return definitions.get(id)!.inputs.every(isKnown);
  };
  const isKnown = (id: VarId): boolean => {
    const element = program.elements.get(id);
    if (element && here.has(id)) return frame.isKnown(id);
    const holder = element?.of ?? id;
    if (!program.variables.has(holder)) return false;
    const known = found.get(holder) ?? holderIsKnown(holder);
    found.set(holder, known);
    return known;
  };
  return isKnown;
}

/** The step that is computing what has just become known: that of the same number or, if it has none, the one that comes next. */
function stepAt(
  frame: Frame,
  trace: Trace,
  steps: readonly Step[],
  isKnown: (id: VarId) => boolean,
): Step | undefined {
  const key = frame.step?.key;
  if (key === undefined) return undefined;
  const own = stepThatDefines(trace, steps, key) ?? 0;
  if (own > 0) return steps[own - 1];
  return steps.find(({ equations }) => !equations.every(({ output }) => isKnown(output))) ?? steps.at(-1);
}
