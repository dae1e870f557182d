import { describe, expect, it } from 'vitest';
import type { PythonHeader } from '#notation/python/header.ts';
import { pythonNotebook } from '#notation/python/notebook.ts';
import { pythonScript } from '#notation/python/script.ts';
import { published, randomTraces } from './traces.ts';

const header: PythonHeader = {
  language: 'en',
  network: '2-2-2',
  detail: 'layer',
  update: 3,
  at: 'dE_total/dw5',
  edits: { w1: 0.4, lr: 0.1 },
  link: 'https://example.org/lessons/worked-example/?worked-example=v1;at:dE_total/dw5',
};
interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  metadata: { kernelspec: { name: string; display_name: string } };
  cells: {
    id: string;
    cell_type: string;
    metadata: object;
    source: string[];
    outputs?: unknown[];
    execution_count?: null;
  }[];
}
const notebook = (of = header): Notebook => JSON.parse(pythonNotebook(published.layer, of)) as Notebook;

describe('a file for Python', () => {
  it('says at its top what it is, which network, with which edits, at which moment', () => {
    const [docstring] = pythonScript(published.layer, header).split('import numpy');
    expect(docstring).toContain('one training step of the network 2-2-2');
    expect(docstring).toContain('Changed: w1 = 0.4, lr = 0.1');
    expect(docstring).toContain('Moment: after 3 updates, at the step that computes dE_total/dw5');
    expect(docstring).toContain(header.link);
  });
  it('speaks the reader’s language', () => {
    const script = pythonScript(published.layer, { ...header, language: 'ko', edits: {}, at: 'start' });
    expect(script).toContain('장면: 3번 갱신한 뒤, 첫 단계 전');
    expect(script).toContain('# 순전파\n');
    expect(script).toContain('바꾼 값: 없음');
  });
  it('stays a program whatever its description says', () => {
    const script = pythonScript(published.layer, {
      ...header,
      network: 'a """ b \\',
      link: 'x"""\nimport os',
    });
    expect(script.match(/"""/g)).toHaveLength(2);
    expect(script).toContain('b \\\\');
  });
});

describe('a notebook', () => {
  it('is nbformat 4.5: every cell has an id of its own, a type and its source', () => {
    const { nbformat, nbformat_minor, metadata, cells } = notebook();
    expect([nbformat, nbformat_minor, metadata.kernelspec.name]).toEqual([4, 5, 'python3']);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    for (const { id, cell_type, source, outputs, execution_count } of cells) {
      expect(id).toMatch(/^[\w-]{1,64}$/);
      expect(source.slice(0, -1).every((line) => line.endsWith('\n'))).toBe(true);
      if (cell_type === 'code') expect([outputs, execution_count]).toEqual([[], null]);
      else expect([cell_type, outputs, execution_count]).toEqual(['markdown', undefined, undefined]);
    }
  });
  it('has a heading before each of given, forward, backward, update, forward again and check', () => {
    const headings = (language: 'en' | 'ko'): string[] =>
      notebook({ ...header, language })
        .cells.filter(({ cell_type }) => cell_type === 'markdown')
        .map(({ source }) => source[0]!)
        .slice(1);
    expect(headings('en')).toEqual([
      '## Given',
      '## Forward pass',
      '## Backward pass',
      '## Update',
      '## Forward pass with the new weights',
      '## Check: every number, as in the figure',
    ]);
    expect(headings('ko').slice(0, 4)).toEqual(['## 주어진 값', '## 순전파', '## 역전파', '## 갱신']);
  });
  it('keeps an order in which updates come between the gradients', () => {
    const trace = randomTraces().get('2-2-2, a bias a layer, by operation, outputs first')!;
    const { cells } = JSON.parse(pythonNotebook(trace, header)) as Notebook;
    const headings = cells.flatMap(({ source }) => (source[0]!.startsWith('## ') ? source : []));
    expect(headings.slice(1, 6)).toEqual([
      '## Forward pass',
      '## Backward pass',
      '## Update',
      '## Backward pass',
      '## Update',
    ]);
  });
});
