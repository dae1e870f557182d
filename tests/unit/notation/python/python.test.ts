import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '#autodiff/program.ts';
import type { PythonHeader } from '#notation/python/header.ts';
import { pythonNotebook } from '#notation/python/notebook.ts';
import { numpyLines } from '#notation/python/numpy.ts';
import { DEFINE_SHOW, showLines } from '#notation/python/parts.ts';
import { pythonScript } from '#notation/python/script.ts';
import { TOLD } from '../told-programs.ts';
import { opSources } from './op-sources.ts';
import { differences, printedValues } from './printed-values.ts';
import { pythonWith, runPrograms } from './run-python.ts';
import { batchTraces, programTraces, published, randomTraces } from './traces.ts';

/** The figures that the 2-2-2 example was published with. */
const figures = JSON.parse(
  readFileSync(new URL('../../../fixtures/worked-example-2-2-2.json', import.meta.url), 'utf8'),
) as { updated: Record<string, string> };

const python = pythonWith('numpy');
const header: PythonHeader = {
  language: 'ko',
  network: '2-2-2',
  detail: 'operation',
  update: 0,
  at: 'start',
  edits: {},
};
const example = Object.entries(published).map(([name, trace]): [string, Trace] => [
  `2-2-2, by ${name}`,
  trace,
]);
const traces = new Map([
  ...example,
  ...randomTraces(),
  ...batchTraces(),
  ...programTraces(),
  ...Object.entries(TOLD),
]);
const ops = opSources('numpy');

const inNotebook = (trace: Trace): string =>
  (JSON.parse(pythonNotebook(trace, header)) as { cells: { cell_type: string; source: string[] }[] }).cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n');
const inFigure = (trace: Trace): string =>
  [...numpyLines(trace).map(({ text }) => text), ...DEFINE_SHOW, ...showLines(trace)].join('\n');

describe.skipIf(!python)('programs for NumPy, run by a Python that has it ($PYTHON)', () => {
  let printed: Map<string, string>;
  beforeAll(() => {
    const programs = new Map(ops.map(({ name, source }) => [name, source]));
    for (const [name, trace] of traces) {
      programs.set(`${name}: script`, pythonScript(trace, header));
      programs.set(`${name}: notebook`, inNotebook(trace));
      programs.set(`${name}: lines`, inFigure(trace));
    }
    printed = runPrograms(python!, programs);
  }, 60_000);

  it.each(ops)('$name gives what the op gives', ({ name, expected }) => {
    const numbers = JSON.parse(printed.get(name)!) as number[];
    expect(numbers).toHaveLength(expected.length);
    numbers.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 13));
  });
  for (const form of ['script', 'notebook', 'lines'])
    it.each([...traces])(`every number of the trace is printed by the ${form}: %s`, (name, trace) => {
      expect(differences(printedValues(printed.get(`${name}: ${form}`)!), trace)).toEqual([]);
    });
  it('a file that is kept and started by its name prints the example', () => {
    const folder = mkdtempSync(join(tmpdir(), 'backstep-python-'));
    try {
      const file = join(folder, 'step.py');
      writeFileSync(file, pythonScript(published.layer, header));
      const values = printedValues(execFileSync(python!, ['-W', 'error', file]).toString());
      expect(differences(values, published.layer)).toEqual([]);
      for (const [weight, figure] of Object.entries(figures.updated))
        expect(values.get(`${weight}_new`)!.toFixed(8)).toBe(figure.padEnd('0.12345678'.length, '0'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
