import type { Formula } from '#autodiff/formula.ts';
import { definitionsOf, leavesOf, numberIn, numbersIn, usesOf as readersOf } from '#autodiff/lookup.ts';
import {
  holderOf,
  numberAt,
  placeOf,
  symbolFor,
  type Role,
  type Trace,
  type VarId,
} from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import { scalarEquation, type ScalarEquation } from './explain-element.ts';
import type { Frame } from './frame.ts';
import type { Step } from './step.ts';

/** Where one number comes from, where it goes, and whether it is there yet. */
export interface Explanation {
  readonly id: VarId;
  readonly name: SymbolName;
  readonly role: Role;
  /** Nothing computes it. */
  readonly isGiven: boolean;
  /** Undefined for as long as it is not computed. */
  readonly value: number | undefined;
  /** The equation that defines it, of single numbers; undefined for what is given. */
  readonly equation: ScalarEquation | undefined;
  /** What that equation reads, in the order of its formula, each once. */
  readonly operands: readonly VarId[];
  /** The number that it is no more than a copy of, as the local derivative dz3/dw5 is of h1. */
  readonly copyOf: VarId | undefined;
  /** The step that computes it; undefined for what is given, and in a figure without steps. */
  readonly step: Step | undefined;
  /** "Goes into": what is computed from it, in order. Undefined where that would be too many numbers to look through. */
  readonly uses: readonly Use[] | undefined;
  /** The parameter that it is, or is the gradient of: its gradient can be checked. */
  readonly parameter: VarId | undefined;
}

export interface Use {
  readonly id: VarId;
  readonly isKnown: boolean;
}

/** Explains the number `id` of a frame, which may be one inside a tensor. Undefined if the frame's trace has no such number. */
export function explain(frame: Frame, id: VarId): Explanation | undefined {
  const { trace } = frame;
  const { program, values } = trace;
  if (numberAt(trace, id) === undefined) return undefined;
  const holder = holderOf(program, id);
  const { role } = program.variables.get(holder)!;
  const equation = scalarEquation(program, id, samplesIn(trace), values);
  return {
    id,
    name: symbolFor(program, id),
    role,
    isGiven: !definitionsOf(program).has(holder),
    value: frame.number(id),
    equation,
    operands: equation ? operandsOf(equation) : [],
    copyOf: equation?.op === 'copy' && role === 'local' ? equation.inputs[0] : undefined,
    step: stepOf(frame, id),
    uses: usesOf(frame, id),
    parameter: parameterOf(trace, id),
  };
}

/** The size of the batch. */
function samplesIn({ program, values }: Trace): number | undefined {
  const batch = leavesOf(program).find(({ shape }) => shape[0] === 'N');
  return batch && values.get(batch.id)!.shape[0];
}

/** Of a tensor with more numbers than this it is not looked up which of them read a number. */
const MOST = 400;

/**
 * What is computed from the number, in order, and whether it is known by now. An equation that reads no more than its
 * shape, as the seed of a backward pass does, is no use of it.
 */
function usesOf(frame: Frame, id: VarId): Use[] | undefined {
  const { trace } = frame;
  const { program, values } = trace;
  const { of, index } = placeOf(program, id) ?? { of: id, index: 0 };
  const own = numberIn(program, of, values.get(of)!.shape, index);
  const samples = samplesIn(trace);
  const readers = (readersOf(program).get(of) ?? []).map(({ output }) => output);
  if (readers.some((reader) => values.get(reader)!.data.length > MOST)) return undefined;
  return readers
    .flatMap((reader) => numbersIn(program, reader, values.get(reader)!.shape))
    .filter((number) => {
      const equation = scalarEquation(program, number, samples, values);
      return equation !== undefined && operandsOf(equation).includes(own);
    })
    .map((number) => ({ id: number, isKnown: frame.isKnown(number) }));
}

const steps = new WeakMap<readonly Step[], ReadonlyMap<VarId, Step>>();

/** The step that computes `id`, or the tensor that it is in; undefined for what is given. Found at once in any program. */
export function stepOf(frame: Frame, id: VarId): Step | undefined {
  let byOutput = steps.get(frame.steps);
  if (!byOutput) {
    byOutput = new Map(
      frame.steps.flatMap((step) => step.equations.map(({ output }) => [output, step] as const)),
    );
    steps.set(frame.steps, byOutput);
  }
  return byOutput.get(holderOf(frame.trace.program, id));
}

/** The inputs of an equation in the order in which its formula names them, each once. */
function operandsOf({ inputs, formula }: ScalarEquation): VarId[] {
  const named = argumentsIn(formula).map((index) => inputs[index]!);
  return [...new Set(named)];
}

function argumentsIn(formula: Formula): number[] {
  switch (formula.kind) {
    case 'argument':
      return [formula.index];
    case 'number':
      return [];
    case 'sum':
      return formula.terms.flatMap(argumentsIn);
    case 'product':
      return formula.factors.flatMap(argumentsIn);
    case 'difference':
    case 'matrixProduct':
      return [formula.left, formula.right].flatMap(argumentsIn);
    case 'quotient':
      return [formula.over, formula.under].flatMap(argumentsIn);
    case 'power':
      return argumentsIn(formula.base);
    case 'transpose':
    case 'negative':
      return argumentsIn(formula.of);
    case 'call':
      return formula.of.flatMap(argumentsIn);
  }
}

function parameterOf({ program, values }: Trace, id: VarId): VarId | undefined {
  const { variables, gradients } = program;
  const isParameter = (of: VarId): boolean => variables.get(of)?.role === 'parameter';
  const { of: holder, index } = placeOf(program, id) ?? { of: id, index: 0 };
  if (gradients.has(holder)) return isParameter(holder) ? id : undefined;
  for (const [of, gradient] of gradients)
    if (gradient === holder && isParameter(of)) return numberIn(program, of, values.get(of)!.shape, index);
  return undefined;
}
