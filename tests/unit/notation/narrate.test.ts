import { describe, expect, it } from 'vitest';
import { josa, type Josa } from '#notation/josa.ts';
import { LANGUAGES } from '#notation/language.ts';
import { tell } from '#notation/narrate.ts';
import { plainSymbol } from '#notation/plain.ts';
import { plainSentence, sentenceOf } from '#notation/sentence.ts';
import { frameAt } from '#scene/frame.ts';
import { DETAILS, stepsOf, type Detail } from '#scene/step.ts';
import { NOTATIONS } from '#scene/stepper/scene.ts';
import { KINDS, programsOf, titleOf, traceOf, written, type Kind } from './textbooks/books.ts';

const PARTICLE = /^(은|는|이|가|을|를|과|와|으로|로)(?=[ ,.])/;
const PAIR_OF: Readonly<Record<string, Josa>> = {
  은: '은/는', 는: '은/는', 이: '이/가', 가: '이/가', 을: '을/를', 를: '을/를', 과: '과/와', 와: '과/와', 으로: '으로/로', 로: '으로/로',
}; // prettier-ignore

describe.each(KINDS.map((kind) => [titleOf(kind), kind] as const))('the sentences of %s', (_, kind) => {
  const programs = programsOf(kind);

  it.each(DETAILS)('tell every step in every notation and both languages, at %s detail', (detail) => {
    const trace = traceOf(kind, programs[detail]);
    const steps = stepsOf(programs[detail], detail);
    for (const notation of NOTATIONS) {
      const other = written(kind, trace, notation);
      for (let index = 0; index <= steps.length; index++) {
        const frame = frameAt(other, steps, index);
        for (const language of LANGUAGES) {
          const parts = sentenceOf(frame, detail, language);
          const text = plainSentence(parts);
          expect(text, steps[index - 1]?.key).toMatch(/^\S.{15,}[.?]$/s);
          expect(text, steps[index - 1]?.key).not.toMatch(/[{}|]|undefined|\s{2}/);
          if (language === 'ko')
            parts.forEach((part, i) => {
              const after = parts[i + 1];
              const particle = typeof after === 'string' ? PARTICLE.exec(after)?.[0] : undefined;
              if (typeof part === 'string' || !particle) return;
              expect(particle, text).toBe(josa(plainSymbol(part.name), PAIR_OF[particle]!));
            });
          else expect(text).not.toMatch(/[가-힣]/);
        }
      }
    }
  });
});

/** The English sentence of a step. */
function textAt(kind: Kind, key: string, detail: Detail = 'operation', language: 'en' | 'ko' = 'en'): string {
  const program = programsOf(kind)[detail];
  const steps = stepsOf(program, detail);
  const index = steps.findIndex((step) => step.key === key) + 1;
  expect(index, `${key} is a step`).toBeGreaterThan(0);
  return plainSentence(sentenceOf(frameAt(traceOf(kind, program), steps, index), detail, language));
}
const kind = (sizes: readonly number[], change: Partial<Kind> = {}): Kind => ({
  sizes,
  biases: 'neuron',
  error: 'half',
  order: 'together',
  ...change,
});

describe('the sentence of a weighted sum', () => {
  it('names every pair of up to three, then the bias', () => {
    expect(textAt(kind([3, 2]), 'z2')).toContain(
      'w4 weighs x1, w5 weighs x2, w6 weighs x3. Then the bias b2 is added.',
    );
    expect(textAt(kind([3, 2]), 'z2', 'operation', 'ko')).toContain(
      'x3은 w6과 곱합니다. 여기에 편향 b2를 더합니다.',
    );
  });
  it('of many inputs names the first and the last', () => {
    const text = textAt(kind([2, 10, 10, 10, 1]), 'z11');
    expect(text).toContain('w21 weighs h1, and so on until w30 weighs h10.');
    expect(text).not.toContain('w22');
  });
});

describe('the sentence of a bias', () => {
  it('has no third factor', () => {
    const text = textAt(kind([2, 2, 2]), 'dE_total/db3');
    expect(text).toContain('came back to o1, times the slope of the sigmoid. The bias b3 was only added');
    expect(text).toMatch(/a larger b3 would mean a (larger|smaller) error/);
  });
  it('that a layer shares tells of each neuron’s part, and of their sum', () => {
    const shared = kind([2, 3, 2], { biases: 'layer' });
    expect(textAt(shared, 'dE_o2/db2')).toContain('share the bias b2. This is the part of o2');
    expect(textAt(shared, 'dE_total/db1')).toContain('All neurons of the layer added b1');
    expect(textAt(shared, 'dE_total/db1', 'operation', 'ko')).toContain('모든 뉴런이 b1을 더했습니다');
  });
  it('says that a bias takes the step', () => {
    expect(textAt(kind([2, 2, 2]), 'b3_new')).toContain('The bias takes a step');
    expect(textAt(kind([2, 2, 2]), 'w5_new')).toContain('The weight takes a step');
    expect(textAt(kind([2, 2, 2]), 'B2_new', 'layer')).toContain('All biases of the layer');
  });
});

describe('the sentence of a path', () => {
  it('says where there is only one', () => {
    expect(textAt(kind([2, 2, 1]), 'dE_total/dh1')).toContain('The only path back to h1: the signal at o1');
    expect(textAt(kind([2, 2, 2]), 'dE_o1/dh1')).toContain('One path back to h1: the signal at o1');
  });
  it('says that a weight has already been updated', () => {
    const early = kind([2, 2, 2], { order: 'outputs-first' });
    expect(textAt(early, 'dE_o1/dh1')).toContain(
      'the weight w5⁺, which has already been updated. That is a slip',
    );
    expect(textAt(early, 'dE_total/dH', 'layer')).toContain(
      'But W2⁺ has already been updated. That is a slip',
    );
    expect(textAt(early, 'dE_o1/dh1', 'operation', 'ko')).toContain('이미 갱신한 가중치 w5⁺를 곱합니다');
    expect(textAt(kind([2, 2, 2]), 'dE_o1/dh1')).not.toContain('slip');
  });
  it.each(DETAILS)(
    'tells of the slip in each step that goes back through a moved weight, at %s detail',
    (detail) => {
      const early = kind([3, 2, 2], { order: 'outputs-first', biases: 'layer' });
      const program = programsOf(early)[detail];
      const moved = new Set([...program.next.values()]);
      for (const { key, phase, equations } of stepsOf(program, detail)) {
        const uses =
          phase === 'backward' && equations.some(({ inputs }) => inputs.some((id) => moved.has(id)));
        expect(textAt(early, key, detail).includes('That is a slip'), key).toBe(uses);
      }
    },
  );
  it('says what joins: errors, or neurons of the next layer', () => {
    expect(textAt(kind([2, 2, 3]), 'dE_total/dh1')).toContain('a part in all the errors');
    expect(textAt(kind([2, 2, 2]), 'dE_total/dh1')).toContain('a part in both errors');
    expect(textAt(kind([2, 2, 4, 1]), 'dE_total/dh1')).toContain('h1 went to all neurons of the next layer');
  });
});

describe('the sentence of the error', () => {
  it('of one output says that it is all of it', () => {
    expect(textAt(kind([2, 2, 1]), 'E_total')).toContain('There is only one output');
    expect(textAt(kind([2, 2, 3]), 'E_total')).toContain('The errors of all outputs are added.');
    expect(textAt(kind([2, 2, 3]), 'E_total', 'layer')).toContain('The errors of all outputs are added.');
  });
  it('as a mean says what is divided', () => {
    const mean = kind([2, 2, 3], { error: 'mean' });
    expect(textAt(mean, 'E_o1')).toContain('divided by the number of outputs n');
    expect(textAt(mean, 'E_total')).toContain('that is the mean of the squares');
    expect(textAt(mean, 'dE_total/do1')).toMatch(/times 2 and divided by n/);
    expect(textAt(mean, 'dE_total/do1', 'operation', 'ko')).toContain('2를 곱해 n으로 나눈 값이');
  });
});

it('what a step tells is nothing before the first', () => {
  const program = programsOf(kind([2, 2])).operation;
  const frame = frameAt(traceOf(kind([2, 2]), program), stepsOf(program, 'operation'), 0);
  expect(tell(frame, 'operation').happening).toBe('start');
});
