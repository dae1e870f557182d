import { definitionsOf } from '#autodiff/lookup.ts';
import type { Equation, Program, Trace, VarId, Variable } from '#autodiff/program.ts';
import type { Tensor } from '#numeric/tensor.ts';
import type { Section } from '#scene/step.ts';
import { identifiersOf } from './identifiers.ts';

/** One statement of a listing. */
export interface CodeLine {
  readonly text: string;
  /** The variable of the trace that this statement defines. */
  readonly defines?: VarId;
  /** The equation that it stands for; what is given has none. */
  readonly equation?: Equation;
}

/** The statements that give the inputs their values, written by `literal`. */
export function givenLines(
  { program, values }: Trace,
  literal: (variable: Variable, value: Tensor) => string,
): CodeLine[] {
  const identifiers = identifiersOf(program);
  const definitions = definitionsOf(program);
  return [...program.variables.values()]
    .filter(({ id }) => !definitions.has(id))
    .map((variable) => ({
      text: `${identifiers.get(variable.id)!} = ${literal(variable, values.get(variable.id)!)}`,
      defines: variable.id,
    }));
}

export interface SectionOfEquations {
  readonly section: Section;
  readonly equations: readonly Equation[];
}

/** The equations in order, cut where another stretch of the training step begins. */
export function sectionsOf(program: Program): SectionOfEquations[] {
  const sections: { section: Section; equations: Equation[] }[] = [];
  let updated = false;
  for (const equation of program.equations) {
    updated ||= equation.phase === 'update';
    const section = equation.phase === 'forward' && updated ? 'again' : equation.phase;
    const last = sections.at(-1);
    if (last?.section === section) last.equations.push(equation);
    else sections.push({ section, equations: [equation] });
  }
  return sections;
}
