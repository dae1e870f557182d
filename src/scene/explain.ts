import type { Formula } from '#autodiff/formula.ts';
import { definitionsOf, usesOf as readersOf } from '#autodiff/lookup.ts';
import { OPS } from '#autodiff/ops/index.ts';
import type { Equation, Program, Role, VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import type { Frame } from './frame.ts';
import type { Step } from './step.ts';

/** Where one number comes from, where it goes, and whether it is there yet. */
export interface Explanation {
  readonly id: VarId;
  readonly name: SymbolName;
  readonly role: Role;
  /** Undefined for as long as it is not computed. */
  readonly value: number | undefined;
  /** The equation that defines it; undefined for what is given. */
  readonly equation: Equation | undefined;
  /** What that equation reads, in the order of its formula, each once. */
  readonly operands: readonly VarId[];
  /** The number that it is no more than a copy of, as the local derivative dz3/dw5 is of h1. */
  readonly copyOf: VarId | undefined;
  /** The step that computes it; undefined for what is given. */
  readonly step: Step | undefined;
  /** "Goes into": what is computed from it, in order. */
  readonly uses: readonly Use[];
  /** The parameter that it is, or is the gradient of: its gradient can be checked. */
  readonly parameter: VarId | undefined;
}

export interface Use {
  readonly id: VarId;
  readonly isKnown: boolean;
}

/**
 * Explains the number `id` of a frame over a program of single numbers, where each equation defines one. Undefined if
 * the program has no such number.
 */
export function explain(frame: Frame, id: VarId): Explanation | undefined {
  const { program } = frame.trace;
  const variable = program.variables.get(id);
  if (!variable) return undefined;
  const equation = definitionsOf(program).get(id);
  return {
    id,
    name: variable.name,
    role: variable.role,
    value: frame.number(id),
    equation,
    operands: equation ? operandsOf(equation) : [],
    copyOf: equation?.op === 'copy' ? equation.inputs[0] : undefined,
    step: stepOf(frame, id),
    uses: usesOf(frame, id),
    parameter: parameterOf(program, id),
  };
}

/**
 * What is computed from the number, in order, and whether it is known by now. An equation that reads no more than its
 * shape, as the seed of a backward pass does, is no use of it.
 */
export const usesOf = (frame: Frame, id: VarId): Use[] =>
  (readersOf(frame.trace.program).get(id) ?? [])
    .filter((equation) => operandsOf(equation).includes(id))
    .map(({ output }) => ({ id: output, isKnown: frame.isKnown(output) }));

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
  return byOutput.get(frame.trace.program.elements.get(id)?.of ?? id);
}

/** The inputs of an equation in the order in which its formula names them, each once. */
function operandsOf({ op, inputs }: Equation): VarId[] {
  const named = argumentsIn(OPS[op].formula(inputs.length)).map((index) => inputs[index]!);
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

function parameterOf({ variables, gradients }: Program, id: VarId): VarId | undefined {
  const isParameter = (of: VarId): boolean => variables.get(of)?.role === 'parameter';
  if (gradients.has(id)) return isParameter(id) ? id : undefined;
  for (const [of, gradient] of gradients) if (gradient === id && isParameter(of)) return of;
  return undefined;
}
