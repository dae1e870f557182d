import { describe, expect, it } from 'vitest';
import { readAnswer, replyToNumber } from '#islands/exercise/number-reply.ts';

describe('an answer that a reader types', () => {
  it.each([
    ['1/2', 0.5],
    ['-3/4', -0.75],
    ['−3 / 4', -0.75],
    ['.5/2', 0.25],
    ['0.235', 0.235],
  ])('may be a fraction: %s is %d', (text, value) => {
    expect(readAnswer(text)).toBe(value);
  });

  it.each(['1/0', '1/', '/2', '1/2/3', 'half', ''])('is not read: %s', (text) => {
    expect(readAnswer(text)).toBeUndefined();
  });

  const question = { answer: 0.2139, slips: [['value', 0.69]] } as const;
  it.each([
    ['0.214', { kind: 'right' }],
    ['0.2139', { kind: 'right' }],
    ['0.21', { kind: 'coarse' }],
    ['2.1e-1', { kind: 'coarse' }],
    ['0.2', { kind: 'wrong', slip: undefined }],
    ['0.22', { kind: 'wrong', slip: undefined }],
    ['0.210', { kind: 'wrong', slip: undefined }],
    ['0.69', { kind: 'wrong', slip: 'value' }],
    ['', { kind: 'empty' }],
    [' ', { kind: 'empty' }],
    ['?', { kind: 'unread' }],
  ])('is right to three digits, and told so where two are typed: "%s"', (text, reply) => {
    expect(replyToNumber(text, question)).toEqual(reply);
  });

  it('is the slip rather than the right number rounded, where it could be either', () => {
    expect(replyToNumber('0.21', { answer: 0.2139, slips: [['other', 0.21]] })).toEqual({
      kind: 'wrong',
      slip: 'other',
    });
  });
});
