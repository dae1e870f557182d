import { definitionsOf } from '#autodiff/lookup.ts';
import type { Trace, VarId } from '#autodiff/program.ts';
import type { Language } from '../language.ts';
import { identifiersOf } from './identifiers.ts';
import { sectionsOf } from './lines.ts';
import { IMPORT_NUMPY, numpyEquation, numpyGiven } from './numpy.ts';
import { numbersIn } from './numbers-in.ts';
import { PYTHON_WORDS } from './words.ts';

/** A stretch of a file: what it does, and its statements. */
export interface Part {
  readonly heading: string;
  readonly statements: readonly string[];
}

/** A training step as the parts of a NumPy program: given, forward, backward, update, forward again, check. */
export function partsOf(trace: Trace, language: Language): Part[] {
  const words = PYTHON_WORDS[language];
  const { program } = trace;
  const passes = sectionsOf(program).map(({ section, equations }): Part => ({
    heading: words.sections[section],
    statements: equations.map((equation) => numpyEquation(equation, program).text),
  }));
  return [
    { heading: words.given, statements: [IMPORT_NUMPY, '', ...numpyGiven(trace).map(({ text }) => text)] },
    ...passes,
    { heading: words.check, statements: [...DEFINE_SHOW, '', ...showLines(trace)] },
  ];
}

/** A double is printed in its shortest form that reads back as the same double. */
export const DEFINE_SHOW: readonly string[] = [
  'def show(name, value):',
  "    print(name, '=', repr(float(value)))",
];

/** One call of `show` for every number of a trace: what is given, then what is computed, in order. */
export function showLines({ program, values }: Trace): string[] {
  const identifiers = identifiersOf(program);
  const computed = program.equations.map(({ output }) => output);
  const definitions = definitionsOf(program);
  const given = [...program.variables.keys()].filter((id) => !definitions.has(id));
  return [...given, ...computed].flatMap((variable: VarId) =>
    numbersIn(program, variable, values.get(variable)!.shape).map(({ id, place }) => {
      const at = place.length > 0 ? `[${place.join(', ')}]` : '';
      return `show(${quoted(id)}, ${identifiers.get(variable)!}${at})`;
    }),
  );
}

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
