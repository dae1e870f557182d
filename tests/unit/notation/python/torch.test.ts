import { beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '#autodiff/program.ts';
import { DEFINE_SHOW, showLines } from '#notation/python/parts.ts';
import { torchLines } from '#notation/python/torch.ts';
import { TOLD } from '../told-programs.ts';
import { opSources } from './op-sources.ts';
import { differences, printedValues } from './printed-values.ts';
import { pythonWith, runPrograms } from './run-python.ts';
import { batchTraces, programTraces, published, randomTraces } from './traces.ts';

const python = pythonWith('torch');
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
const ops = opSources('torch');

describe.skipIf(!python)('the lines for PyTorch, run by a Python that has it ($PYTHON)', () => {
  let printed: Map<string, string>;
  beforeAll(() => {
    const programs = new Map(ops.map(({ name, source }) => [name, source]));
    for (const [name, trace] of traces)
      programs.set(
        name,
        [...torchLines(trace).map(({ text }) => text), ...DEFINE_SHOW, ...showLines(trace)].join('\n'),
      );
    printed = runPrograms(python!, programs);
  }, 180_000);

  it.each(ops)('$name gives what the op gives', ({ name, expected }) => {
    const numbers = JSON.parse(printed.get(name)!) as number[];
    expect(numbers).toHaveLength(expected.length);
    numbers.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 13));
  });
  it.each([...traces])('autograd finds every gradient of the trace: %s', (name, trace) => {
    expect(differences(printedValues(printed.get(name)!), trace)).toEqual([]);
  });
});
