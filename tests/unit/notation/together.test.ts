import { describe, expect, it } from 'vitest';
import { restOfWord, together } from '#notation/together.ts';

describe('what stays on one line', () => {
  it('is a pair of inputs and a shape', () => {
    expect(together('the row (1, 0), then (1, 1)')).toBe('the row (1,\u00A00), then (1,\u00A01)');
    expect(together('5 × 2 times 2 × 3')).toBe('5\u00A0×\u00A02 times 2\u00A0×\u00A03');
  });

  it('is a Korean particle and the bracket before it, but no English word after a bracket', () => {
    expect(together('순전파(forward pass)라고')).toBe('순전파(forward pass)\u2060라고');
    expect(together('순전파(forward pass) 라고')).toBe('순전파(forward pass) 라고');
    expect(together('(so) it is')).toBe('(so) it is');
  });

  it('leaves every other space as it is', () => {
    expect(together('a × b, (x, y) and 3 of 4')).toBe('a × b, (x, y) and 3 of 4');
  });
});

describe('the rest of a word', () => {
  it('ends at a space or at a bracket that opens', () => {
    expect(restOfWord('에서는 1행')).toBe('에서는');
    expect(restOfWord('(weight)')).toBe('');
    expect(restOfWord(' and')).toBe('');
    expect(restOfWord(', so')).toBe(',');
  });
});
