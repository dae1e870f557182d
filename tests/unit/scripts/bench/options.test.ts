import { describe, expect, it } from 'vitest';
import { benchOptions, PARTS } from '../../../../scripts/bench/options.ts';

describe('the options of the bench', () => {
  it('measure everything, seven epochs of each, where nothing is said', () => {
    expect(benchOptions([])).toEqual({ epochs: 7, parts: new Set(PARTS), json: false });
  });

  it('can ask for some parts alone', () => {
    const { parts, json } = benchOptions(['--only', 'deep,interactions', '--json']);
    expect([...parts]).toEqual(['deep', 'interactions']);
    expect(json).toBe(true);
  });

  it('are refused by name where they make no sense', () => {
    expect(() => benchOptions(['--epochs', '1'])).toThrow('--epochs is a whole number from 2 to 100.');
    expect(() => benchOptions(['--only', 'training'])).toThrow('not "training"');
    expect(() => benchOptions(['--fast'])).toThrow('--fast');
  });
});
