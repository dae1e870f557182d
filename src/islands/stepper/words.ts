import type { Bilingual } from '#notation/language.ts';
import type { Detail, Section } from '#scene/step.ts';

interface FigureWords {
  readonly figure: string;
  readonly badge: Readonly<Record<Section, string>>;
  readonly start: string;
  /** "Step 14 of 50", as what stands before, between and after the two numbers. */
  readonly step: readonly [string, string, string];
  readonly detail: string;
  readonly details: Readonly<Record<Detail, string>>;
  readonly toStart: string;
  readonly back: string;
  readonly play: string;
  readonly pause: string;
  readonly forward: string;
  readonly toEnd: string;
  readonly space: string;
  readonly rate: string;
  readonly rateProblem: string;
  readonly published: string;
  readonly undo: string;
  readonly redo: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly updates: string;
  readonly nextUpdate: string;
  readonly previousUpdate: string;
  readonly update: (n: number) => string;
  readonly plot: string;
  readonly table: string;
  readonly close: string;
}

export const WORDS: Bilingual<FigureWords> = {
  en: {
    figure: 'One training step of the 2-2-2 network, operation by operation',
    badge: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again' },
    start: 'Start',
    step: ['Step ', ' of ', ''],
    detail: 'Detail',
    details: { operation: 'operation', neuron: 'neuron', layer: 'layer' },
    toStart: 'To the start',
    back: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    forward: 'Next step',
    toEnd: 'To the end',
    space: 'Space',
    rate: 'Learning rate',
    rateProblem: 'Write a learning rate between 0 and 1000, like 0.5.',
    published: 'Published values',
    undo: 'Undo',
    redo: 'Redo',
    copy: 'Copy link to this moment',
    copied: 'Link copied',
    notCopied: 'Copy the address of this page instead',
    updates: 'The error, update by update',
    nextUpdate: 'Next update',
    previousUpdate: 'Previous update',
    update: (n) => (n === 0 ? 'before the first update' : `after ${n} update${n === 1 ? '' : 's'}`),
    plot: 'E_total after each update',
    table: 'All numbers so far, as a table',
    close: 'Close',
  },
  ko: {
    figure: '2-2-2 신경망의 학습 한 단계를 연산 하나씩',
    badge: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파' },
    start: '시작',
    step: ['', '단계 중 ', '단계'],
    detail: '단위',
    details: { operation: '연산', neuron: '뉴런', layer: '층' },
    toStart: '처음으로',
    back: '이전 단계',
    play: '재생',
    pause: '일시정지',
    forward: '다음 단계',
    toEnd: '끝으로',
    space: 'Space',
    rate: '학습률',
    rateProblem: '0에서 1000 사이의 학습률을 0.5처럼 적으세요.',
    published: '원문 값',
    undo: '되돌리기',
    redo: '다시 하기',
    copy: '이 장면의 링크 복사',
    copied: '링크를 복사했습니다',
    notCopied: '주소창의 주소를 복사하세요',
    updates: '갱신에 따른 오차',
    nextUpdate: '다음 갱신',
    previousUpdate: '이전 갱신',
    update: (n) => (n === 0 ? '첫 갱신 전' : `${n}번 갱신한 뒤`),
    plot: '갱신에 따른 E_total',
    table: '지금까지 나온 수를 표로 보기',
    close: '닫기',
  },
};

/** In Korean the total comes first: 50단계 중 14단계. */
export const TOTAL_FIRST: Bilingual<boolean> = { en: false, ko: true };
