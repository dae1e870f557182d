import { describe, expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { LANGUAGES } from '#notation/language.ts';
import { plainSentence } from '#notation/sentence.ts';
import { slipSentence } from '#notation/slip-sentence.ts';
import { agrees } from '#scene/slips/agrees.ts';
import { slipsOf } from '#scene/slips/slips-of.ts';
import { giveNumbers, randomNumbers, spec } from '../learning/random-network.ts';
import { AS_PUBLISHED, byHand } from '../scene/stepper/arithmetic.ts';

const COURSE = spec([2, 2, 2], 'none');
const course = operationProgram(COURSE, textbookNames(COURSE.sizes));
const published = run(course, giveNumbers(course, new Map(Object.entries(AS_PUBLISHED))));
const all = byHand(AS_PUBLISHED);
const n = (id: string): number => all[id]!;

/** What is said of an answer to `id`, in English and in Korean. */
const said = (id: string, answer: number): string[] => {
  const slip = slipsOf(published, varId(id)).find(([, value]) => agrees(answer, value))?.[0];
  return slip ? LANGUAGES.map((language) => plainSentence(slipSentence(slip, language, course))) : [];
};

describe('what is said of a wrong answer', () => {
  it.each([
    [
      'dE_total/dw6',
      n('dE_total/do1') * n('h2'),
      'The slope of the sigmoid is missing: what came back has to pass through σ′ at z3.',
      '시그모이드의 기울기가 빠졌습니다. 돌아온 값에 z3에서 구한 σ′을 곱하세요.',
    ],
    [
      'dE_o1/dh1',
      n('dE_total/do1') * n('do1/dz3') * n('w5_new'),
      'That uses w5⁺, the weight after its update. The way back belongs to the pass that went forward with w5.',
      '이미 갱신한 w5⁺를 썼습니다. 역전파에는 순전파 때 쓴 w5를 그대로 쓰세요.',
    ],
    [
      'dE_total/dh1',
      n('dE_o2/dh1'),
      'That counts one path only, ∂E_o2/∂h1. What comes back along the others is added to it.',
      '길 하나만 셌습니다. ∂E_o2/∂h1을 다른 길로 돌아온 값과 더하세요.',
    ],
    [
      'dE_total/dw5',
      n('dE_total/do1') * n('do1/dz3') * n('z1'),
      'That uses z1, which goes into the sigmoid. Here belongs h1, which comes out of it.',
      '시그모이드에 들어간 z1을 썼습니다. 여기에는 시그모이드에서 나온 h1을 쓰세요.',
    ],
    [
      'dE_total/do1',
      -n('dE_total/do1'),
      'The size is right, the sign is not.',
      '크기는 맞지만 부호가 다릅니다.',
    ],
    [
      'E_o1',
      2 * n('E_o1'),
      'The ½ is missing: the error is half the square.',
      '½이 빠졌습니다. 제곱한 값의 절반이 오차입니다.',
    ],
    [
      'h1',
      n('z1'),
      'That is z1 itself. The sigmoid of it is still to be taken.',
      'z1 그대로입니다. 여기에 시그모이드를 적용하세요.',
    ],
  ])('%s = %d names the slip with the symbols of the step', (id, answer, en, ko) => {
    expect(said(id, answer)).toEqual([en, ko]);
  });

  it('of the right value and of any other number, nothing is said', () => {
    expect(said('dE_total/dw6', n('dE_total/dw6'))).toEqual([]);
    expect(said('dE_total/dw6', 0.777)).toEqual([]);
  });

  it('exists for every slip in both languages, with no slot left open', () => {
    const network = spec([2, 3, 3, 2], 'neuron');
    const program = operationProgram(network, textbookNames(network.sizes, 'neuron'));
    const trace = run(program, giveNumbers(program, randomNumbers(network, 1)));
    const texts = program.equations.flatMap(({ output }) =>
      slipsOf(trace, output).flatMap(([slip]) =>
        LANGUAGES.map((language) => plainSentence(slipSentence(slip, language, program))),
      ),
    );
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => /[{}|]|undefined/.test(text) || !/[.]$/.test(text))).toEqual([]);
  });
});
