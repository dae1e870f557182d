import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { numpyLines } from '#notation/python/numpy.ts';
import { torchLines } from '#notation/python/torch.ts';
import { shownOf } from '#views/code/shown.ts';
import { tokensOf } from '#views/code/tokens.ts';
import { published, randomTraces } from '../../notation/python/traces.ts';

const variablesIn = (trace = published.operation, text: string, lines = numpyLines(trace)): string[] =>
  tokensOf(
    lines.find((line) => line.text === text)!,
    trace,
  ).flatMap((token) => (token.kind === 'variable' ? [token.id] : []));

describe('a statement in pieces', () => {
  it('adds up to the statement again', () => {
    for (const trace of Object.values(published))
      for (const line of [...numpyLines(trace), ...torchLines(trace)])
        expect(
          tokensOf(line, trace)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line.text);
  });
  it('names the variables that stand in it', () => {
    expect(variablesIn(published.operation, 'z3 = w5 * h1 + w6 * h2')).toEqual([
      'z3',
      'w5',
      'h1',
      'w6',
      'h2',
    ]);
    expect(variablesIn(published.operation, 'h1 = 1 / (1 + np.exp(-z1))')).toEqual(['h1', 'z1']);
  });
  it('takes the T of H.T for no target', () => {
    expect(variablesIn(published.layer, 'dE_total_dW2 = H.T @ dE_total_dZ2')).toEqual([
      'dE_total/dW2',
      'H',
      'dE_total/dZ2',
    ]);
  });
  it('names the weight whose gradient PyTorch is asked for', () => {
    const lines = torchLines(published.operation);
    expect(variablesIn(published.operation, 'dE_total_dw5 = w5.grad', lines)).toEqual(['dE_total/dw5', 'w5']);
  });
  it.each([numpyLines, torchLines])('gives every given number its name and its value (%o)', (linesOf) => {
    for (const trace of [...Object.values(published), ...randomTraces().values()])
      for (const line of linesOf(trace)) {
        const numbers = tokensOf(line, trace).filter((token) => token.kind === 'number');
        const size = line.defines && !line.equation ? trace.values.get(line.defines)!.data.length : 0;
        expect(numbers).toHaveLength(size);
        for (const { text, value } of numbers) expect(Number(text)).toBe(value);
      }
  });
  it('calls the numbers of a given matrix by their names', () => {
    const line = numpyLines(published.layer).find(({ defines }) => defines === 'W2')!;
    const numbers = tokensOf(line, published.layer).flatMap((token) =>
      token.kind === 'number' ? [[token.id, token.text]] : [],
    );
    expect(numbers).toEqual([
      ['w5', '0.45'],
      ['w7', '0.7'],
      ['w6', '0.4'],
      ['w8', '0.6'],
    ]);
  });
});

describe('what is shown beside a statement', () => {
  it('is one number, or every number of a small matrix row by row', () => {
    expect(shownOf(published.operation, varId('w5')).numbers).toEqual([{ id: 'w5', value: 0.45 }]);
    const { columns, numbers } = shownOf(published.layer, varId('W2'));
    expect(columns).toBe(2);
    expect(numbers.map(({ id }) => id)).toEqual(['w5', 'w7', 'w6', 'w8']);
  });
  it('is the first and the last of more than twelve numbers', () => {
    const trace = randomTraces().get('2-10-10-10-1, a bias a neuron, by layer')!;
    const { numbers, gap } = shownOf(trace, varId('W2'));
    expect(gap).toBe(true);
    expect(numbers).toHaveLength(2);
    const last = trace.values.get(varId('W2'))!.data.at(-1);
    expect(numbers[1]!.value).toBe(last);
  });
});
