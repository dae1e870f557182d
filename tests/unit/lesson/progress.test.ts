import { describe, expect, it } from 'vitest';
import type { Shelf } from '#islands/shelf.ts';
import { readProgress, rememberPlace, rememberSolved } from '#lesson/progress.ts';

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

describe('the reader’s progress', () => {
  it('is the lesson opened last, with the heading last passed', () => {
    const shelf = memory();
    rememberPlace('worked-example', 'predict', shelf);
    expect(readProgress(shelf).last).toEqual({ slug: 'worked-example', anchor: 'predict' });
    rememberPlace('train-mnist', undefined, shelf);
    expect(readProgress(shelf).last).toEqual({ slug: 'train-mnist' });
  });

  it('counts an exercise once, however often it is solved, and keeps it when the reader moves on', () => {
    const shelf = memory();
    rememberSolved('worked-example', 'w6', shelf);
    rememberSolved('worked-example', 'w6', shelf);
    rememberSolved('worked-example', 'w7', shelf);
    rememberPlace('train-mnist', undefined, shelf);
    expect(readProgress(shelf).solved).toEqual({ 'worked-example': ['w6', 'w7'] });
  });

  it('is nothing, and no error, where storage is refused or missing', () => {
    for (const shelf of [refused, null]) {
      expect(rememberPlace('loss', undefined, shelf)).toBe(false);
      expect(rememberSolved('loss', 'a', shelf)).toBe(false);
      expect(readProgress(shelf)).toEqual({ solved: {} });
    }
  });

  it('is nothing when the entry was written by something else', () => {
    const shelf = memory();
    rememberPlace('loss', undefined, shelf);
    const [key] = [...shelf.kept.keys()];
    for (const entry of [
      '{',
      'null',
      '7',
      '{"solved":3}',
      '{"solved":{"loss":"a"}}',
      '{"solved":{},"last":{"slug":4}}',
    ]) {
      shelf.kept.set(key!, entry);
      expect(readProgress(shelf)).toEqual({ solved: {} });
    }
  });
});
