import { describe, expect, it } from 'vitest';
import { counted, keepScore, nextSeed, NO_SCORE, readScore } from '#islands/predict/score.ts';
import type { Shelf } from '#islands/shelf.ts';

function memory(): Shelf & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}
const refused: Shelf = {
  getItem: () => {
    throw new Error('refused');
  },
  setItem: () => {
    throw new Error('refused');
  },
};

describe('the score of predictions', () => {
  it('counts every question once, and what was shown as asked only', () => {
    const outcomes = ['atOnce', 'afterHints', 'shown', 'atOnce'] as const;
    expect(outcomes.reduce(counted, NO_SCORE)).toEqual({ asked: 4, atOnce: 2, afterHints: 1, seed: 0 });
  });

  it('is there again after the page has been left', () => {
    const shelf = memory();
    const score = { asked: 3, atOnce: 1, afterHints: 1, seed: 5 };
    expect(keepScore(score, shelf)).toBe(true);
    expect(readScore(shelf)).toEqual(score);
  });

  it('is nothing, and no error, where storage is refused or missing', () => {
    for (const shelf of [refused, null]) {
      expect(keepScore(NO_SCORE, shelf)).toBe(false);
      expect(readScore(shelf)).toEqual(NO_SCORE);
    }
  });

  it.each([
    '{',
    'null',
    '7',
    '[]',
    '{"asked":1}',
    '{"asked":1,"atOnce":2,"afterHints":0,"seed":0}',
    '{"asked":-1,"atOnce":0,"afterHints":0,"seed":0}',
    '{"asked":"1","atOnce":0,"afterHints":0,"seed":0}',
    '{"asked":1.5,"atOnce":0,"afterHints":0,"seed":0}',
    '{"asked":1,"atOnce":0,"afterHints":0,"seed":4294967296}',
  ])('is nothing when what is kept cannot be its own: %s', (entry) => {
    const shelf = memory();
    keepScore({ ...NO_SCORE, asked: 9 }, shelf);
    shelf.kept.set([...shelf.kept.keys()][0]!, entry);
    expect(readScore(shelf)).toEqual(NO_SCORE);
  });

  it('goes through the seeds one by one, and begins again after the last', () => {
    expect(nextSeed(0)).toBe(1);
    expect(nextSeed(41)).toBe(42);
    expect(nextSeed(2 ** 32 - 1)).toBe(1);
  });
});
