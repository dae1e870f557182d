import { describe, expect, it } from 'vitest';
import { median, environmentLines } from '#scene/bench/results.ts';
import { possibleRows, ROW_IDS } from '#scene/bench/rows.ts';
import { benchLink, toggled } from '#scene/bench/scene.ts';

describe('the rows of the bench', () => {
  it('have two workers only where the page is isolated', () => {
    expect(possibleRows(true, true)).toEqual(ROW_IDS);
    expect(possibleRows(false, true)).toEqual(ROW_IDS.filter((id) => !id.endsWith('2-workers')));
  });

  it('are TypeScript alone where there is no SIMD', () => {
    expect(possibleRows(false, false)).toEqual(['reference/float32/typescript']);
    expect(possibleRows(true, false)).toEqual(['reference/float32/typescript']);
  });
});

describe('the link of the bench', () => {
  it('says which rows are left out, by their numbers, and how many epochs', () => {
    const scene = {
      without: ['reference/float32/typescript', 'deep/float32/1-worker'],
      epochs: 5,
    } as const;
    expect(benchLink.encode(scene)).toBe('v1;without:4+5;epochs:5');
    expect(benchLink.decode('v1;without:4+5;epochs:5')).toEqual({ state: scene });
  });

  it('is empty at first, and again once a row that was left out is taken in', () => {
    const out = toggled(benchLink.initial, 'deep/float32/1-worker');
    expect(benchLink.encode(out)).toBe('v1;without:5');
    expect(benchLink.encode(toggled(out, 'deep/float32/1-worker'))).toBe('');
  });

  it('refuses a row that there is not, one that stands twice, and too many epochs', () => {
    for (const bad of ['v1;without:7', 'v1;without:0', 'v1;without:4+4', 'v1;without:', 'v1;epochs:10'])
      expect(benchLink.decode(bad).problem, bad).toMatchObject({ code: 'bad-value' });
  });
});

describe('a median', () => {
  it('is the middle one in order, or the mean of the two middle ones', () => {
    expect(median([3, 100, 1])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});

describe('the environment of the bench', () => {
  it('is written line by line, with the names of what is inside joined by a dot', () => {
    const environment = { cores: 2, numpy: { version: '2.2', threads: 2 }, flags: ['a', 'b'] };
    expect(environmentLines(environment)).toEqual([
      ['cores', '2'],
      ['numpy.version', '2.2'],
      ['numpy.threads', '2'],
      ['flags', 'a, b'],
    ]);
  });
});
