import { describe, expect, it } from 'vitest';
import { linkProblemText } from '#notation/link-problems.ts';
import type { LinkProblem } from '#scene/codec.ts';

const PROBLEMS: [LinkProblem, string[]][] = [
  [{ code: 'version', found: 'v7', expected: 'v1' }, ['v7', 'v1']],
  [{ code: 'unknown-key', key: 'w9:1' }, ['w9:1']],
  [{ code: 'repeated-key', key: 'w1' }, ['w1']],
  [{ code: 'bad-value', key: 'lr', value: 'fast' }, ['lr', 'fast']],
];

describe('a link that cannot be read', () => {
  it.each(PROBLEMS)('is explained in both languages: $code', (problem, named) => {
    for (const part of named) {
      expect(linkProblemText.en(problem)).toContain(`“${part}”`);
      expect(linkProblemText.ko(problem)).toContain(`“${part}”`);
    }
    expect(linkProblemText.en(problem)).toContain('starting state');
    expect(linkProblemText.ko(problem)).toContain('처음 상태');
    expect(linkProblemText.en(problem)).not.toMatch(/[가-힣]/);
  });
});
