import { describe, expect, it } from 'vitest';
import { frameAt } from '#scene/frame.ts';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import type { GivenValues } from '#scene/stepper/examples.ts';
import { stepperLink, type StepperScene } from '#scene/stepper/scene.ts';
import { traceOf } from '#scene/stepper/trace.ts';
import { LANGUAGES, type Language } from '#notation/language.ts';
import { plainSentence, sentenceOf } from '#notation/sentence.ts';
import { programAt } from '../scene/stepper/course-example.ts';

const { initial } = stepperLink;
const given = (changes: GivenValues): Partial<StepperScene> => ({
  given: { ...initial.given, ...changes },
});
const textAt = (language: Language, key: string, change: Partial<StepperScene> = {}): string => {
  const scene = { ...initial, ...change };
  const steps = stepsOf(programAt(scene.detail), scene.detail);
  const index = steps.findIndex((step) => step.key === key) + 1;
  return plainSentence(sentenceOf(frameAt(traceOf(scene), steps, index), scene.detail, language));
};
const keysOf = (detail: Detail): string[] => stepsOf(programAt(detail), detail).map(({ key }) => key);
const cases = LANGUAGES.flatMap((language) => DETAILS.map((detail) => [language, detail] as const));

describe.each(cases)('the sentences in %s at %s detail', (language, detail) => {
  it('tell every step, and the start', () => {
    for (const key of ['', ...keysOf(detail)]) {
      const text = textAt(language, key, { detail });
      expect(text, key).toMatch(/^\S.{15,}[.?]$/s);
      expect(text, key).not.toMatch(/[{}|]|undefined|\s{2}/);
    }
  });

  it('are in one language', () => {
    for (const key of ['', ...keysOf(detail)]) {
      const text = textAt(language, key, { detail });
      if (language === 'ko') expect(text, key).toMatch(/[가-힣]/);
      else expect(text, key).not.toMatch(/[가-힣]/);
    }
  });

  it('hold no number: those stand in the panel', () => {
    for (const key of keysOf(detail)) expect(textAt(language, key, { detail })).not.toMatch(/\d\.\d/);
  });
});

describe('the sentence of a gradient', () => {
  it('says what its sign means', () => {
    expect(textAt('en', 'dE_total/dw5')).toContain('positive: a larger w5 would mean a larger error');
    expect(textAt('en', 'dE_total/dw5', given({ t1: 0.9 }))).toContain(
      'negative: a larger w5 would mean a smaller error',
    );
    expect(textAt('en', 'dE_total/dw1', given({ x1: 0 }))).toContain('The product is 0');
    expect(textAt('ko', 'dE_total/dw5')).toContain('곱이 양수이니 w5가 커지면 오차도 커집니다');
    expect(textAt('ko', 'dE_total/dw5', given({ t1: 0.9 }))).toContain(
      '곱이 음수이니 w5가 커지면 오차는 작아집니다',
    );
    expect(textAt('ko', 'dE_total/dw1', given({ x1: 0 }))).toContain('곱이 0이니 w1이 조금 변해도');
  });

  it('names the neuron and what went forward', () => {
    expect(textAt('en', 'dE_total/dw6')).toContain('came back to o1');
    expect(textAt('en', 'dE_total/dw6')).toContain('times h2, which w6 multiplied');
    expect(textAt('en', 'dE_total/dw3')).toContain('came back to h2');
    expect(textAt('en', 'dE_total/dw3')).toContain('times x1, which w3 multiplied');
    expect(textAt('ko', 'dE_total/dw6')).toContain('순전파 때 w6과 곱했던 h2를 곱합니다');
  });

  it('names the weight that a path runs through', () => {
    expect(textAt('en', 'dE_o2/dh1')).toContain('path back to h1: the signal at o2');
    expect(textAt('en', 'dE_o2/dh1')).toContain('the weight w7');
    expect(textAt('ko', 'dE_o1/dh2')).toContain('h2로 돌아가는 길');
    expect(textAt('ko', 'dE_o1/dh2')).toContain('가중치 w6을 곱합니다');
  });
});

describe('the sentence of a signal', () => {
  it('says on which side of its target the output lies', () => {
    expect(textAt('en', 'dE_total/do1')).toContain('o1 lies above its target t1');
    expect(textAt('en', 'dE_total/do1', given({ t1: 0.9 }))).toContain('o1 lies below its target t1');
    expect(textAt('ko', 'dE_total/do1')).toContain('o1은 정답 t1보다 얼마나 클까요?');
    expect(textAt('ko', 'dE_total/do1', given({ t1: 0.9 }))).toContain('얼마나 작을까요?');
  });

  it('says when there is none', () => {
    // Weights of 0 make the output exactly a half.
    const exact = given({ w5: 0, w6: 0, t1: 0.5 });
    expect(textAt('en', 'dE_total/do1', exact)).toContain('exactly its target t1');
    expect(textAt('ko', 'dE_total/do1', exact)).toContain('o1이 정답 t1과 똑같아서');
  });
});

describe('the sentence of the error after the update', () => {
  it.each(DETAILS)('says whether the step went down, at %s detail', (detail) => {
    const last = 'E_total_new';
    expect(textAt('en', last, { detail })).toContain('smaller than E_total was');
    expect(textAt('en', last, { detail, ...given({ lr: 100 }) })).toContain('larger than E_total was');
    expect(textAt('en', last, { detail, ...given({ lr: 0 }) })).toContain('just what E_total was');
    expect(textAt('ko', last, { detail })).toContain('갱신 전의 E_total보다 작아졌습니다');
    expect(textAt('ko', last, { detail, ...given({ lr: 100 }) })).toContain(
      '갱신 전의 E_total보다 커졌습니다',
    );
    expect(textAt('ko', last, { detail, ...given({ lr: 0 }) })).toContain('E_total과 똑같습니다');
  });
});

it('the second forward pass says that its weights are the new ones', () => {
  expect(textAt('en', 'z3_new')).toContain('The weights are the new ones.');
  expect(textAt('en', 'z3')).not.toContain('new');
  expect(textAt('ko', 'z3_new')).toContain('새 가중치');
});
