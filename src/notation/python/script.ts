import type { Trace } from '#autodiff/program.ts';
import { aboutOf, factsOf, titleOf, type PythonHeader } from './header.ts';
import { partsOf } from './parts.ts';

/**
 * A file for Python with NumPy that computes the training step of a trace from its given numbers, which are those of the
 * moment, and prints every number of it as `name = value` under the names of the trace.
 */
export function pythonScript(trace: Trace, header: PythonHeader): string {
  const facts = factsOf(header).map(([name, text]) => `${name}: ${text}`);
  const head = [titleOf(header), '', ...facts, '', aboutOf(header)].join('\n');
  const parts = partsOf(trace, header.language).map(
    ({ heading, statements }) => `# ${heading}\n${statements.join('\n')}\n`,
  );
  return [`"""${insideDocstring(head)}\n"""\n`, ...parts].join('\n');
}

const insideDocstring = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"""', "'''");
