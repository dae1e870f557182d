import type { Equation, Phase, Program, VarId } from '#autodiff/program.ts';

export const DETAILS = ['operation', 'neuron', 'layer'] as const;
export type Detail = (typeof DETAILS)[number];

/** The four stretches of a training step; `again` is the forward pass with the new weights. */
export type Section = 'forward' | 'backward' | 'update' | 'again';

/** What a reader sees happen at once: a few equations, of which the last gives the step its name. */
export interface Step {
  readonly index: number;
  readonly section: Section;
  readonly phase: Phase;
  readonly equations: readonly Equation[];
  /** The variable that the step is named by in links. */
  readonly key: VarId;
}

/**
 * Groups the equations of a program into steps. A local derivative that only copies a value (dz3/dw5 is h1) goes with
 * the equation that uses it. At neuron detail all that one neuron does in a phase is a single step.
 */
export function stepsOf(program: Program, detail: Detail): readonly Step[] {
  const grouped = known.get(program) ?? new Map<Detail, readonly Step[]>();
  known.set(program, grouped);
  const found = grouped.get(detail) ?? group(program, detail);
  grouped.set(detail, found);
  return found;
}

/** A program never changes, so neither do its steps. */
const known = new WeakMap<Program, Map<Detail, readonly Step[]>>();

function group(program: Program, detail: Detail): Step[] {
  const parameterGradients = new Set(
    [...program.gradients]
      .filter(([of]) => program.variables.get(of)!.role === 'parameter')
      .map(([, gradient]) => gradient),
  );
  const steps: Step[] = [];
  let pending: Equation[] = [];
  let updated = false;
  program.equations.forEach((equation, i) => {
    pending.push(equation);
    const next = program.equations[i + 1];
    const goesOn =
      detail === 'neuron'
        ? sameNeuron(program, equation, next, parameterGradients)
        : isCopiedFactor(program, equation);
    if (goesOn) return;
    updated ||= equation.phase === 'update';
    const section = equation.phase === 'forward' && updated ? 'again' : equation.phase;
    steps.push({
      index: steps.length + 1,
      section,
      phase: equation.phase,
      equations: pending,
      key: keyOf(pending),
    });
    pending = [];
  });
  return steps;
}

const isCopiedFactor = (program: Program, { op, output }: Equation): boolean =>
  op === 'copy' && program.variables.get(output)!.role === 'local';

function sameNeuron(
  program: Program,
  equation: Equation,
  next: Equation | undefined,
  parameterGradients: ReadonlySet<VarId>,
): boolean {
  if (!next || next.phase !== equation.phase || equation.phase === 'update') return false;
  if (next.op === 'concat') return true;
  if (equation.phase === 'forward') return program.variables.get(equation.output)!.role === 'preactivation';
  const ofParameter = ({ output }: Equation): boolean => parameterGradients.has(output);
  return !ofParameter(equation) || ofParameter(next);
}

/** Joining activations into a row computes nothing, so it never names a step. */
const keyOf = (equations: readonly Equation[]): VarId =>
  equations.findLast(({ op }) => op !== 'concat')!.output;
