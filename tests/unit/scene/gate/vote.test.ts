import { describe, expect, it } from 'vitest';
import { thetaOf, voteLink, voteRows, voteTargets, type VoteScene } from '#scene/gate/vote.ts';

const right = (change: Partial<VoteScene>): number =>
  voteRows({ ...voteLink.initial, ...change }).filter((row) => row.right).length;

describe('a vote of three', () => {
  it('passes by its rule, row by row from 000 to 111', () => {
    expect(voteTargets('all').join('')).toBe('00000001');
    expect(voteTargets('two').join('')).toBe('00010111');
    expect(voteTargets('chair').join('')).toBe('00000111');
  });

  it('is no longer AND when a third input joins the published weights, but two or more', () => {
    expect(right({ vote: 'all' })).toBe(5);
    expect(right({ vote: 'two' })).toBe(8);
  });

  it('is AND again with a threshold from 1 up to 1.5', () => {
    expect(right({ b: -1 })).toBe(8);
    expect(right({ b: -1.49 })).toBe(8);
    expect(right({ b: -1.5 })).toBe(7);
  });

  it('gives the chair a veto with the weights 2, 1, 1 and no threshold does so with equal weights', () => {
    expect(right({ vote: 'chair', w1: 2, w2: 1, w3: 1, b: -2.5 })).toBe(8);
    for (let b = -2; b <= 1; b += 0.05) expect(right({ vote: 'chair', b })).toBeLessThan(8);
  });

  it('compares the sum without the bias with the threshold', () => {
    const scene = { ...voteLink.initial, w1: 2, w2: 1, w3: 0.25, b: -1.5 };
    expect(voteRows(scene).map(({ weighted }) => weighted)).toEqual([0, 0.25, 1, 1.25, 2, 2.25, 3, 3.25]);
    expect(thetaOf(scene)).toBe(1.5);
  });

  it('is read from its link', () => {
    const { state } = voteLink.decode('v1;vote:chair;w1:2;b:-2.5;row:011');
    expect(state).toEqual({ vote: 'chair', w1: 2, w2: 0.5, w3: 0.5, b: -2.5, row: '011' });
    expect(voteLink.encode(state)).toBe('v1;vote:chair;w1:2;b:-2.5;row:011');
  });
});
