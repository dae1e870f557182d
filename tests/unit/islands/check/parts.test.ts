import { describe, expect, it } from 'vitest';
import { symbolOf } from '#autodiff/symbol.ts';
import { partsOf } from '#islands/check/parts.ts';
import { CHECK_WORDS } from '#islands/check/words.ts';
import { plainSentence } from '#notation/sentence.ts';

const said = (template: string, id: string): string =>
  plainSentence(partsOf(template, { g: [id, symbolOf(id)] }));
const digits = (forward: number, central: number, shared = 9) => ({ forward, central, shared });

describe('what the check says', () => {
  it('names the gradient, in Korean with the particle that follows how it is read', () => {
    const [en, ko] = [CHECK_WORDS.en, CHECK_WORDS.ko].map((words) => words.verdicts['not-yet'](digits(0, 0)));
    expect(said(en!, 'dE_total/dw1')).toContain('has not reached ∂E_total/∂w1 yet');
    expect(said(ko!, 'dE_total/dw1')).toContain('∂E_total/∂w1을 계산하지');
    expect(said(ko!, 'dE_total/dw5')).toContain('∂E_total/∂w5를 계산하지');
  });

  it('counts the digits that agree: none, one, several, all', () => {
    const { verdicts } = CHECK_WORDS.en;
    expect(verdicts.right(digits(1, 9))).toContain(
      'backpropagation in 9 digits, the forward one in 1 digit.',
    );
    expect(verdicts['too-large'](digits(0, 16))).toContain('in every digit, the forward one in no digit.');
    expect(CHECK_WORDS.ko.verdicts.right(digits(5, 9))).toContain(
      '역전파 값과 9자리까지 같고, 전방 차분은 5자리까지 같습니다.',
    );
    expect(CHECK_WORDS.ko.verdicts['too-small'](digits(0, 16, 12))).toMatch(
      /앞의 12자리.*모든 자리가 같고, 전방 차분은 한 자리도 같지 않습니다\./,
    );
  });

  it('counts two forward passes for each parameter', () => {
    expect(CHECK_WORDS.en.cost(8)).toContain('16 for all 8');
    expect(CHECK_WORDS.ko.cost(261)).toContain('261개 모두에는 522번');
  });
});
