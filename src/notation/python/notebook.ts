import type { Trace } from '#autodiff/program.ts';
import { aboutOf, factsOf, titleOf, type PythonHeader } from './header.ts';
import { partsOf } from './parts.ts';

/** A cell as nbformat 4.5 has it (https://nbformat.readthedocs.io/en/latest/format_description.html). */
type Cell = { readonly id: string; readonly metadata: object; readonly source: readonly string[] } & (
  | { readonly cell_type: 'markdown' }
  | { readonly cell_type: 'code'; readonly execution_count: null; readonly outputs: readonly [] }
);

/** The same program as `pythonScript` as a Jupyter notebook, a cell for each stretch of the training step. */
export function pythonNotebook(trace: Trace, header: PythonHeader): string {
  const facts = factsOf(header).map(([name, text]) => `- ${name}: ${inMarkdown(text)}`);
  const head = [`# ${inMarkdown(titleOf(header))}`, '', ...facts, '', aboutOf(header)];
  const parts = partsOf(trace, header.language).flatMap(({ heading, statements }, i) => [
    markdown(`heading-${i}`, [`## ${heading}`]),
    code(`code-${i}`, statements),
  ]);
  const notebook = {
    cells: [markdown('about', head), ...parts],
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, undefined, 1)}\n`;
}

const markdown = (id: string, lines: readonly string[]): Cell => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: ended(lines),
});

const code = (id: string, lines: readonly string[]): Cell => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: {},
  outputs: [],
  source: ended(lines),
});

/** Every line but the last ends in a line break. */
const ended = (lines: readonly string[]): string[] =>
  lines.map((line, i) => (i < lines.length - 1 ? `${line}\n` : line));

/** An underscore or a star in a name is no emphasis. */
const inMarkdown = (text: string): string =>
  /^https?:/.test(text) ? `<${text}>` : text.replaceAll(/[\\_*[\]<`]/g, String.raw`\$&`);
