import { describe, expect, it } from 'vitest';
import { run } from '#autodiff/run.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { freshNumbers } from '#scene/fresh-numbers.ts';
import { slipsOf } from '#scene/slips/slips-of.ts';
import { stepsOf } from '#scene/step.ts';
import { giveNumbers, spec } from '../learning/random-network.ts';
import { AS_PUBLISHED } from './stepper/arithmetic.ts';

const MAZUR = { ...AS_PUBLISHED, b1: 0.35, b2: 0.6, lr: 0.7 };
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

describe('fresh numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(freshNumbers(MAZUR, 7)).toEqual(freshNumbers(MAZUR, 7));
    const drawn = SEEDS.map((seed) => JSON.stringify(freshNumbers(MAZUR, seed)));
    expect(new Set(drawn).size).toBe(SEEDS.length);
  });

  it('do not depend on the numbers that they replace, but for the learning rate, which is kept', () => {
    const other = Object.fromEntries(Object.keys(MAZUR).map((name) => [name, name === 'lr' ? 0.1 : 0]));
    expect(freshNumbers(other, 3)).toEqual({ ...freshNumbers(MAZUR, 3), lr: 0.1 });
  });

  it('have the names that were given, two decimals, and lie in their bounds', () => {
    for (const seed of SEEDS) {
      const fresh = freshNumbers(MAZUR, seed);
      expect(Object.keys(fresh)).toEqual(Object.keys(MAZUR));
      const outside = Object.entries(fresh).filter(([name, value]) => {
        if (name === 'lr') return value !== 0.7;
        const isParameter = /^[wb]/.test(name);
        const inBounds = isParameter
          ? Math.abs(value) >= 0.05 && Math.abs(value) <= 1
          : value >= 0.05 && value <= 0.95;
        return !inBounds || Number(value.toFixed(2)) !== value;
      });
      expect(outside).toEqual([]);
      expect(fresh['x1']).not.toBe(fresh['x2']);
      expect(fresh['t1']).not.toBe(fresh['t2']);
    }
  });

  it('go all the way through their bounds', () => {
    const seen = (name: string): number[] => SEEDS.map((seed) => freshNumbers(MAZUR, seed)[name]!);
    expect(Math.min(...seen('x1'))).toBeLessThan(0.1);
    expect(Math.max(...seen('t2'))).toBeGreaterThan(0.9);
    expect(Math.min(...seen('w1'))).toBeLessThan(-0.95);
    expect(Math.max(...seen('b2'))).toBeGreaterThan(0.95);
  });

  it.each(['none', 'layer'] as const)('leave slips to be told apart in every step (biases: %s)', (biases) => {
    const network = spec([2, 2, 2], biases);
    const program = operationProgram(network, textbookNames(network.sizes, biases));
    const steps = stepsOf(program, 'operation');
    const given = biases === 'none' ? AS_PUBLISHED : MAZUR;
    for (const seed of SEEDS.slice(0, 100)) {
      const trace = run(program, giveNumbers(program, new Map(Object.entries(freshNumbers(given, seed)))));
      // A sigmoid has two slips only, and at 0 one of them gives the right value.
      const least = (equations: readonly { op: string }[]): number =>
        equations.at(-1)!.op === 'product' ? 4 : 1;
      const poor = steps.filter(({ key, equations }) => slipsOf(trace, key).length < least(equations));
      expect(poor, `seed ${seed}`).toEqual([]);
    }
  });

  it('cannot be drawn from what is no seed', () => {
    for (const seed of [-1, 0.5, 2 ** 32]) expect(() => freshNumbers(MAZUR, seed)).toThrow(RangeError);
  });
});
