import { describe, expect, it } from 'vitest';
import { GATE_COUNT, GATE_ROWS, gateData, gateOutputs, GATES, type GateName } from '#datasets/gates.ts';

describe('a gate', () => {
  it.each<[GateName, (a: boolean, b: boolean) => boolean]>([
    ['AND', (a, b) => a && b],
    ['NAND', (a, b) => !(a && b)],
    ['OR', (a, b) => a || b],
    ['NOR', (a, b) => !(a || b)],
    ['XOR', (a, b) => a !== b],
    ['XNOR', (a, b) => a === b],
  ])('%s gives what its name says for each of the four rows', (name, rule) => {
    expect(gateOutputs(GATES[name])).toEqual(GATE_ROWS.map(([a, b]) => Number(rule(a === 1, b === 1))));
  });

  it('is one of sixteen, all different', () => {
    const all = Array.from({ length: GATE_COUNT }, (_, gate) => gateOutputs(gate).join(''));
    expect(new Set(all).size).toBe(16);
    expect(all[6]).toBe('0110');
  });

  it('is a data set of four samples, with one target each', () => {
    const { X, T } = gateData(GATES.XOR);
    expect(X).toEqual({ shape: [4, 2], data: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1) });
    expect(T).toEqual({ shape: [4, 1], data: Float64Array.of(0, 1, 1, 0) });
  });

  it.each([-1, 16, 0.5, NaN])('with the number %d does not exist', (gate) => {
    expect(() => gateOutputs(gate)).toThrow('from 0 to 15');
  });
});

it('a line can part the rows of all gates but XOR and XNOR', () => {
  const weights = [-1, -0.5, 0, 0.5, 1];
  const biases = [-1.5, -1, -0.75, -0.25, 0.25, 0.75, 1, 1.5];
  const found = new Set<string>();
  for (const w0 of weights)
    for (const w1 of weights)
      for (const b of biases)
        found.add(GATE_ROWS.map(([x0, x1]) => (w0 * x0 + w1 * x1 + b > 0 ? 1 : 0)).join(''));
  const missing = Array.from({ length: GATE_COUNT }, (_, gate) => gate).filter(
    (gate) => !found.has(gateOutputs(gate).join('')),
  );
  expect(missing).toEqual([GATES.XOR, GATES.XNOR]);
});
