import type { Equation, Program, Trace } from '#autodiff/program.ts';
import { NUMPY } from './dialect.ts';
import { expressionOf } from './expression.ts';
import { identifiersOf } from './identifiers.ts';
import { givenLines, type CodeLine } from './lines.ts';
import { tensorLiteral } from './literals.ts';

export const IMPORT_NUMPY = 'import numpy as np';

const known = new WeakMap<Program, readonly CodeLine[]>();

/** A trace as NumPy: its inputs, then one statement an equation, in order. Runs as it stands. */
export const numpyLines = (trace: Trace): CodeLine[] => [
  { text: IMPORT_NUMPY },
  ...numpyGiven(trace),
  ...numpyEquations(trace.program),
];

/** The statements that give the inputs their values: a number as a float, anything else as an array. */
export const numpyGiven = (trace: Trace): CodeLine[] =>
  givenLines(trace, (_, value) => {
    const literal = tensorLiteral(value, 'np');
    return value.shape.length === 0 ? literal : `np.array(${literal})`;
  });

export function numpyEquation(equation: Equation, program: Program): CodeLine {
  const { output } = equation;
  const text = `${identifiersOf(program).get(output)!} = ${expressionOf(equation, program, NUMPY)}`;
  return { text, defines: output, equation };
}

function numpyEquations(program: Program): readonly CodeLine[] {
  const lines = known.get(program) ?? program.equations.map((equation) => numpyEquation(equation, program));
  known.set(program, lines);
  return lines;
}
