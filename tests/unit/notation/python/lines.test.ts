import { describe, expect, it } from 'vitest';
import type { Trace } from '#autodiff/program.ts';
import { identifiersOf } from '#notation/python/identifiers.ts';
import { numpyLines } from '#notation/python/numpy.ts';
import { torchLines } from '#notation/python/torch.ts';
import { published, randomTraces } from './traces.ts';

const random = randomTraces();
const numpy = (trace: Trace): string[] => numpyLines(trace).map(({ text }) => text);
const torch = (trace: Trace): string[] => torchLines(trace).map(({ text }) => text);

describe('a training step as NumPy', () => {
  it('of single numbers is the hand calculation', () => {
    const lines = numpy(published.operation);
    expect(lines).toEqual(
      expect.arrayContaining([
        'import numpy as np',
        'w5 = 0.45',
        'lr = 0.5',
        'z3 = w5 * h1 + w6 * h2',
        'h1 = 1 / (1 + np.exp(-z1))',
        'E_o1 = 0.5 * (t1 - o1) ** 2',
        'E_total = E_o1 + E_o2',
        'do1_dz3 = o1 * (1 - o1)',
        'dE_total_dw5 = dE_total_do1 * do1_dz3 * dz3_dw5',
        'dE_total_dh1 = dE_o1_dh1 + dE_o2_dh1',
        'w5_new = w5 - lr * dE_total_dw5',
        'z3_new = w5_new * h1_new + w6_new * h2_new',
      ]),
    );
    expect(lines.indexOf('z1 = w1 * x1 + w2 * x2')).toBeGreaterThan(lines.indexOf('lr = 0.5'));
  });
  it('of single neurons takes a column of weights each', () => {
    expect(numpy(published.neuron)).toEqual(
      expect.arrayContaining([
        'X = np.array([[0.1, 0.2]])',
        'w_h1 = np.array([[0.3], [0.25]])',
        'z1 = X @ w_h1',
        'H = np.hstack([h1, h2])',
      ]),
    );
  });
  it('of layers is matrix products', () => {
    expect(numpy(published.layer)).toEqual(
      expect.arrayContaining([
        'W2 = np.array([[0.45, 0.7], [0.4, 0.6]])',
        'Z2 = H @ W2',
        'E_total = np.sum(E)',
        'dE_total_dW2 = H.T @ dE_total_dZ2',
        'dE_total_dH = dE_total_dZ2 @ W2.T',
      ]),
    );
  });
  it('defines every variable once, in the order of the trace', () => {
    for (const trace of random.values()) {
      const lines = numpyLines(trace);
      const defined = lines.flatMap(({ defines }) => defines ?? []);
      expect(new Set(defined)).toEqual(new Set(trace.program.variables.keys()));
      expect(defined.length).toBe(trace.program.variables.size);
      expect(lines.flatMap(({ equation }) => equation ?? [])).toEqual(trace.program.equations);
    }
  });
});

describe('a training step as PyTorch', () => {
  it('asks autograd for every derivative', () => {
    const lines = torch(published.operation);
    expect(lines).toEqual(
      expect.arrayContaining([
        'torch.set_default_dtype(torch.float64)',
        'x1 = torch.tensor(0.1)',
        'w5 = torch.tensor(0.45, requires_grad=True)',
        'lr = 0.5',
        'h1 = torch.sigmoid(z1)',
        'E_total.backward(retain_graph=True)',
        'dE_total_dw5 = w5.grad',
        'dE_total_dh1 = torch.autograd.grad(E_total, h1, retain_graph=True)[0]',
        'do1_dz3 = torch.autograd.grad(o1, z3, retain_graph=True)[0]',
        'dE_o1_dh1 = torch.autograd.grad(E_o1, h1, retain_graph=True)[0]',
        'with torch.no_grad():',
        '    w5_new = w5 - lr * dE_total_dw5',
        'z3_new = w5_new * h1_new + w6_new * h2_new',
      ]),
    );
    expect(lines.filter((text) => text.includes('backward'))).toHaveLength(1);
  });
  it('takes a path through a deeper layer as a product of two derivatives', () => {
    const lines = torch(random.get('2-10-10-10-1, a bias a neuron, by operation')!);
    expect(lines).toContain(
      'dE_total_dh1_via_z11 = torch.autograd.grad(E_total, z11, retain_graph=True)[0]' +
        ' * torch.autograd.grad(z11, h1, retain_graph=True)[0]',
    );
  });
  it('reads no gradient of ours on the right of a gradient', () => {
    for (const [name, trace] of random) {
      if (name.endsWith('outputs first')) continue;
      const identifiers = identifiersOf(trace.program);
      const backward = torchLines(trace).filter(({ equation }) => equation?.phase === 'backward');
      const ours = new Set(backward.map(({ defines }) => identifiers.get(defines!)!));
      expect(ours.size).toBeGreaterThan(0);
      for (const { text } of backward) {
        const right = text.slice(text.indexOf('=') + 1);
        expect(
          right.match(/\w+/g)!.filter((word) => ours.has(word)),
          `${name}: ${text}`,
        ).toEqual([]);
        expect(right).toMatch(/\.grad\b/);
      }
    }
  });
  it('writes out what passes through moved weights, and says so once in the reader’s language', () => {
    const trace = random.get('2-2-2, a bias a layer, by operation, outputs first')!;
    const lines = torch(trace);
    expect(lines).toEqual(
      expect.arrayContaining([
        'dE_total_dw5 = w5.grad',
        'dz3_dh1 = w5_new',
        'dE_o1_dh1 = dE_total_do1 * do1_dz3 * dz3_dh1',
        'dE_total_dw1 = dE_total_dh1 * dh1_dz1 * dz1_dw1',
      ]),
    );
    const comments = (language: 'en' | 'ko'): string[] =>
      torchLines(trace, language)
        .map(({ text }) => text)
        .filter((text) => text.startsWith('#'));
    expect(comments('en')).toEqual([expect.stringContaining('already been updated')]);
    expect(comments('ko')).toEqual([expect.stringContaining('이미 갱신한 가중치')]);
  });
});
