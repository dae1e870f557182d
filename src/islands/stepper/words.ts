import type { Bilingual } from '#notation/language.ts';
import type { Detail } from '#scene/step.ts';

interface StepperWords {
  readonly figure: string;
  readonly detail: string;
  readonly details: Readonly<Record<Detail, string>>;
  readonly rate: string;
  readonly rateProblem: string;
  readonly updates: string;
  readonly nextUpdate: string;
  readonly previousUpdate: string;
  readonly update: (n: number) => string;
  readonly plot: string;
}

export const WORDS: Bilingual<StepperWords> = {
  en: {
    figure: 'One training step of the 2-2-2 network, operation by operation',
    detail: 'Detail',
    details: { operation: 'operation', neuron: 'neuron', layer: 'layer' },
    rate: 'Learning rate',
    rateProblem: 'Write a learning rate between 0 and 1000, like 0.5.',
    updates: 'The error, update by update',
    nextUpdate: 'Next update',
    previousUpdate: 'Previous update',
    update: (n) => (n === 0 ? 'before the first update' : `after ${n} update${n === 1 ? '' : 's'}`),
    plot: 'E_total after each update',
  },
  ko: {
    figure: '2-2-2 신경망의 학습 한 단계를 연산 하나씩',
    detail: '단위',
    details: { operation: '연산', neuron: '뉴런', layer: '층' },
    rate: '학습률',
    rateProblem: '0에서 1000 사이의 학습률을 0.5처럼 적으세요.',
    updates: '갱신에 따른 오차',
    nextUpdate: '다음 갱신',
    previousUpdate: '이전 갱신',
    update: (n) => (n === 0 ? '첫 갱신 전' : `${n}번 갱신한 뒤`),
    plot: '갱신에 따른 E_total',
  },
};
