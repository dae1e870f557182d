import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { changedSums, judgeCut } from '#scene/layers/cut.ts';
import { byProduct, numbersOf } from '#scene/layers/notation-trace.ts';
import { changedIn, changeOf, notationLink } from '#scene/layers/notation.ts';
import { MEANINGS, weightsInMatrix } from '#scene/layers/two-two-one.ts';

const start = notationLink.initial;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const value = (name: string, scene = start): number => numbersOf(scene).get(varId(name))!;

describe('the 2-2-1 network', () => {
  it('has the sums and activations that a hand calculation gives', () => {
    // z1 = 1·0.11 + 2·0.12 + 0.1, z2 = 1·0.21 + 2·0.22 + 0.2
    const [a1, a2] = [sigmoid(0.45), sigmoid(0.85)];
    expect(value('a1^(1)')).toBe(1);
    expect(value('z1^(2)')).toBeCloseTo(0.45, 14);
    expect(value('z2^(2)')).toBeCloseTo(0.85, 14);
    expect(value('a1^(2)')).toBeCloseTo(a1, 14);
    expect(value('z1^(3)')).toBeCloseTo(1.1 * a1 - 1.2 * a2 + 0.1, 14);
    expect(value('a1^(3)')).toBeCloseTo(sigmoid(1.1 * a1 - 1.2 * a2 + 0.1), 14);
  });

  it('comes out the same as sums and as matrix products, to the last bit, when W holds w_ji in row i, column j', () => {
    const scenes = [start, { ...start, x1: -0.3, x2: 7.7, 'w21^2': -4.25, 'w12^3': 0.7, 'b1^3': 1e-3 }];
    for (const scene of scenes)
      for (const name of ['z1^(2)', 'z2^(2)', 'a1^(2)', 'a2^(2)', 'z1^(3)', 'a1^(3)'])
        expect(value(byProduct(varId(name), 'transposed'), scene)).toBe(value(name, scene));
  });

  it('is another network when the matrix is filled as the source prints it', () => {
    // By that product z1 = 1·0.11 + 2·0.21 + 0.1 and z2 = 1·0.12 + 2·0.22 + 0.2.
    expect(value('z1^(2)[as-printed]')).toBeCloseTo(0.63, 14);
    expect(value('z2^(2)[as-printed]')).toBeCloseTo(0.76, 14);
    expect(value('z1^(3)[as-printed]')).toBeCloseTo(1.1 * sigmoid(0.63) - 1.2 * sigmoid(0.76) + 0.1, 14);
  });

  it('has w21 in row 1, column 2 of W, and in the printed matrix in row 2, column 1', () => {
    expect(weightsInMatrix(2, 'transposed')).toEqual([
      ['w11^(2)', 'w21^(2)'],
      ['w12^(2)', 'w22^(2)'],
    ]);
    expect(weightsInMatrix(2, 'as-printed')[1]![0]).toBe('w21^(2)');
    expect(weightsInMatrix(3, 'as-printed')).toEqual([['w11^(3)'], ['w12^(3)']]);
  });

  it('has nineteen symbols: inputs, weights, biases, sums, activations', () => {
    expect(MEANINGS.size).toBe(2 + 6 + 3 + 3 + 5);
    expect(MEANINGS.get(varId('w12^(3)'))).toEqual({ kind: 'weight', layer: 3, node: 1, from: 2 });
  });
});

describe('the link of the notation figure', () => {
  it('names symbols without brackets, and reads what it wrote', () => {
    const scene = {
      ...start,
      at: varId('b2^(2)'),
      matrix: 'as-printed' as const,
      ...changeOf(varId('w21^(2)'), 0),
    };
    const link = notationLink.encode(scene);
    expect(link).toBe('v1;at:b2^2;matrix:as-printed;w21^2:0');
    expect(notationLink.decode(link)).toEqual({ state: scene });
  });

  it('refuses a symbol that the network does not have', () => {
    expect(notationLink.decode('v1;at:w13^2').problem?.code).toBe('bad-value');
  });
});

describe('the task to cut one link', () => {
  const after = (...changes: [string, number][]) =>
    Object.assign(
      {},
      start,
      ...changes.map(([name, number]) => changeOf(varId(name), number)),
    ) as typeof start;

  it('is done when w12 of layer 2 is 0 and nothing else has changed', () => {
    expect(judgeCut(start)).toEqual({ kind: 'open' });
    expect(judgeCut(after(['w12^(2)', 0]))).toEqual({ kind: 'reached' });
    expect(changedIn(after(['w12^(2)', 0]))).toEqual(['w12^(2)']);
  });

  it('names the weight that was cut instead, or the number that was changed besides', () => {
    expect(judgeCut(after(['w21^(2)', 0]))).toEqual({ kind: 'other-link', cut: 'w21^(2)' });
    expect(judgeCut(after(['w12^(2)', 0], ['x1', 5]))).toEqual({ kind: 'other-number', changed: 'x1' });
  });

  it('asks for exactly 0, and for the matrix that belongs to the drawing', () => {
    expect(judgeCut(after(['w12^(2)', 1e-9]))).toEqual({ kind: 'not-zero' });
    const printed = { ...after(['w12^(2)', 0]), matrix: 'as-printed' as const } as typeof start;
    expect(judgeCut(printed)).toEqual({ kind: 'as-printed' });
  });

  it('changes the sum of the node that the link leads into, and no other', () => {
    expect(changedSums(start)).toEqual([]);
    expect(changedSums(after(['w12^(2)', 0]))).toEqual(['z1^(2)']);
    expect(changedSums(after(['w21^(2)', 0]))).toEqual(['z2^(2)']);
    expect(changedSums(after(['x1', 5]))).toEqual(['z1^(2)', 'z2^(2)']);
  });
});
