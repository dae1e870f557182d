import { describe, expect, it } from 'vitest';
import { sharedOutput, throughHidden } from '#scene/exercises/xor.ts';
import { agrees } from '#scene/slips/agrees.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe('two rows that share an output', () => {
  it('send back (2y − 1)/4 together, here 0.15', () => {
    expect(sharedOutput(0).given['y']).toBe(0.8);
    expect(sharedOutput(0).answer).toBeCloseTo(0.15, 12);
  });

  it.each(SEEDS)('with numbers of their own, seed %i', (seed) => {
    const { given, answer, slips } = sharedOutput(seed);
    expect(answer).toBeCloseTo((2 * given['y']! - 1) / 4, 12);
    for (const [slip, value] of slips) expect(agrees(value, answer), slip).toBe(false);
  });
});

describe('what reaches a weight through a hidden neuron', () => {
  it('is signal times weight times slope: −0.5 · −8.8 · 0.99 · 0.01', () => {
    expect(throughHidden(0).given).toMatchObject({ h1: 0.99, w5: -8.8 });
    expect(throughHidden(0).answer).toBeCloseTo(0.04356, 12);
  });

  it.each(SEEDS)('with numbers of its own, seed %i', (seed) => {
    const { given, answer, slips } = throughHidden(seed);
    const [h1, w5] = [given['h1']!, given['w5']!];
    expect(answer).toBeCloseTo(-0.5 * w5 * h1 * (1 - h1), 12);
    for (const [slip, value] of slips) expect(agrees(value, answer), slip).toBe(false);
  });
});
