import type { Bilingual } from '#notation/language.ts';

interface StepWords {
  readonly figure: string;
  /** "After 10,001 updates of 2-2-1", as what stands around the number and before the network. */
  readonly after: readonly [before: string, after: string];
  readonly seed: (seed: number) => string;
  readonly row: string;
  readonly asTrained: string;
  readonly previous: string;
  readonly next: string;
}

export const STEP_WORDS: Bilingual<StepWords> = {
  en: {
    figure: 'One row of XOR through the network at a moment of its training, operation by operation',
    after: ['After ', ' updates of '],
    seed: (seed) => `, seed ${seed}`,
    row: 'Row',
    asTrained: 'Values as trained',
    previous: 'One update earlier',
    next: 'One update later',
  },
  ko: {
    figure: '학습 중 한순간의 신경망에 XOR의 한 행을 넣고 연산 하나씩',
    after: ['갱신 ', '번 뒤의 '],
    seed: (seed) => `, 시드 ${seed}`,
    row: '행',
    asTrained: '학습한 값으로',
    previous: '이전 갱신',
    next: '다음 갱신',
  },
};
