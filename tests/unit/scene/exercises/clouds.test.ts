import { describe, expect, it } from 'vitest';
import { heldOutAccuracy } from '#scene/exercises/clouds.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E'];
const question = (seed: number) => {
  const { given, answer, slips } = heldOutAccuracy(seed);
  return { given: given as Record<string, number>, answer, slips: Object.fromEntries(slips) };
};

describe('the accuracy of a rule on five points', () => {
  it('is 0.8 in the lesson: of the first five test points one lies on the wrong side of x2 = 0.5 x1 − 1', () => {
    const { given, answer, slips } = question(0);
    expect(given).toMatchObject({ slope: 0.5, drop: 1, A1: 0.2, A2: -0.7, tA: 0, E1: -1.1, E2: -2.3, tE: 0 });
    expect(NAMES.map((name) => given[`y${name}`])).toEqual([1, 1, 0, 1, 0]);
    expect(answer).toBe(0.8);
    expect(slips).toEqual({ wrongOnes: 0.2, count: 4, percent: 80, onlyOnes: 0.4, saidOne: 0.6 });
  });

  it.each([1, 2, 3, 17, 60])('is what counting by hand gives, seed %i', (seed) => {
    const { given, answer } = question(seed);
    const said = NAMES.map((n) =>
      Number(given[`${n}2`]! > given['slope']! * given[`${n}1`]! - given['drop']!),
    );
    expect(NAMES.map((name) => given[`y${name}`])).toEqual(said);
    const right = NAMES.filter((name, i) => given[`t${name}`] === said[i]).length;
    expect(answer).toBe(right / 5);
    expect(given['right']).toBe(right);
  });

  it('gives fresh numbers for another seed and the same for the same', () => {
    expect(question(5)).toEqual(question(5));
    expect(question(5).given).not.toEqual(question(6).given);
  });

  it('lets no slip come to the right number, and no two to the same', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { answer, slips } = question(seed);
      expect(new Set([answer, ...Object.values(slips)]).size, `seed ${seed}`).toBe(6);
    }
  });
});
