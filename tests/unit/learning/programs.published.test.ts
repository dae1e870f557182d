import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { giveNumbers, spec, threeDetails } from './random-network.ts';

type Figures = Record<string, string>;
interface WorkedExample {
  inputs: Record<'x1' | 'x2', number>;
  targets: Record<'o1' | 'o2', number>;
  weights: Record<string, number>;
  learningRate: number;
  forward: Figures;
  backward: Figures;
  updated: Figures;
  forwardAfterUpdate: Figures;
}
const published = JSON.parse(
  readFileSync(new URL('../../fixtures/worked-example-2-2-2.json', import.meta.url), 'utf8'),
) as WorkedExample;

/** The figures of the whole example under the names that the programs use. */
function underNames({ forward, backward, updated, forwardAfterUpdate }: WorkedExample): [string, string][] {
  const after = { ...updated, ...forwardAfterUpdate };
  return [
    ...Object.entries({ ...forward, ...backward }),
    ...Object.entries(after).map(([name, figure]): [string, string] => [`${name}_new`, figure]),
  ].map(([name, figure]) => [name, figure.padEnd('0.12345678'.length, '0')]);
}

const given = new Map(
  Object.entries({
    ...published.inputs,
    t1: published.targets.o1,
    t2: published.targets.o2,
    ...published.weights,
    lr: published.learningRate,
  }),
);
const printed = (value: number | undefined): string | undefined => value?.toFixed(8);

/** The example as one would type it into a calculator: formulas written out, no tensors, no graph. */
function byArithmetic(): Map<string, number> {
  const { x1, x2 } = published.inputs;
  const { o1: t1, o2: t2 } = published.targets;
  const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
  const forward = (w: Record<string, number>, suffix: string): Record<string, number> => {
    const z1 = w['w1']! * x1 + w['w2']! * x2;
    const z2 = w['w3']! * x1 + w['w4']! * x2;
    const [h1, h2] = [sigmoid(z1), sigmoid(z2)];
    const z3 = w['w5']! * h1 + w['w6']! * h2;
    const z4 = w['w7']! * h1 + w['w8']! * h2;
    const [o1, o2] = [sigmoid(z3), sigmoid(z4)];
    const [E_o1, E_o2] = [(t1 - o1) ** 2 / 2, (t2 - o2) ** 2 / 2];
    const all = { z1, z2, h1, h2, z3, z4, o1, o2, E_o1, E_o2, E_total: E_o1 + E_o2 };
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [name + suffix, value]));
  };
  const w = published.weights;
  const first = forward(w, '') as Record<'h1' | 'h2' | 'o1' | 'o2', number>;
  const { h1, h2, o1, o2 } = first;
  const delta3 = (o1 - t1) * o1 * (1 - o1);
  const delta4 = (o2 - t2) * o2 * (1 - o2);
  const toH1 = delta3 * w['w5']! + delta4 * w['w7']!;
  const toH2 = delta3 * w['w6']! + delta4 * w['w8']!;
  const delta1 = toH1 * h1 * (1 - h1);
  const delta2 = toH2 * h2 * (1 - h2);
  const gradients = [
    delta1 * x1,
    delta1 * x2,
    delta2 * x1,
    delta2 * x2,
    delta3 * h1,
    delta3 * h2,
    delta4 * h1,
    delta4 * h2,
  ];
  const updated = Object.fromEntries(
    gradients.map((gradient, i) => [`w${i + 1}`, w[`w${i + 1}`]! - published.learningRate * gradient]),
  );
  return new Map(
    Object.entries({
      ...first,
      'dE_total/do1': o1 - t1,
      'dE_total/do2': o2 - t2,
      'do1/dz3': o1 * (1 - o1),
      'do2/dz4': o2 * (1 - o2),
      'dz3/dw5': h1,
      'dE_o1/dh1': delta3 * w['w5']!,
      'dE_o2/dh1': delta4 * w['w7']!,
      'dE_o1/dh2': delta3 * w['w6']!,
      'dE_o2/dh2': delta4 * w['w8']!,
      'dE_total/dh1': toH1,
      'dE_total/dh2': toH2,
      'dh1/dz1': h1 * (1 - h1),
      'dh2/dz2': h2 * (1 - h2),
      ...Object.fromEntries(gradients.map((gradient, i) => [`dE_total/dw${i + 1}`, gradient])),
      ...Object.fromEntries(Object.entries(updated).map(([name, value]) => [`${name}_new`, value])),
      ...forward(updated, '_new'),
    }),
  );
}

const programs = threeDetails(spec([2, 2, 2], 'none'));

describe('the published 2-2-2 example', () => {
  const figures = underNames(published);
  const { operation } = programs;
  const trace = run(operation, giveNumbers(operation, given));

  it.each(figures)('has %s = %s', (name, figure) => {
    expect(printed(numberAt(trace, varId(name)))).toBe(figure);
  });

  it('has 39 printed figures, of which none is missing here', () => {
    expect(figures.length).toBe(39);
  });

  it.each(Object.entries(programs))(
    'shows every figure that %s detail names as it was printed',
    (_, program) => {
      const same = run(program, giveNumbers(program, given));
      const shown = figures.filter(([name]) => numberAt(same, varId(name)) !== undefined);
      for (const [name, figure] of shown) expect(printed(numberAt(same, varId(name))), name).toBe(figure);
      expect(shown.length).toBeGreaterThanOrEqual(30);
    },
  );

  it('is the same by plain arithmetic, in every number of the calculation', () => {
    const arithmetic = byArithmetic();
    for (const [name, figure] of figures) expect(printed(arithmetic.get(name)), name).toBe(figure);
    for (const [name, value] of arithmetic) {
      const computed = numberAt(trace, varId(name));
      expect(Math.abs(computed! - value), name).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(value));
    }
  });

  it('goes on improving over a hundred updates', () => {
    let start = giveNumbers(operation, given);
    let error = Infinity;
    for (let update = 0; update < 100; update++) {
      const { values } = run(operation, start);
      const now = values.get(varId('E_total'))!.data[0]!;
      expect(now).toBeLessThan(error);
      error = now;
      const next = new Map(start);
      for (const [id, updated] of operation.next) next.set(id, values.get(updated)!);
      start = next;
    }
  });
});
