import type { Bilingual } from '#notation/language.ts';
import type { Section } from '#scene/step.ts';

/** What the controls of every figure are called. */
interface FigureWords {
  readonly badge: Readonly<Record<Section, string>>;
  readonly start: string;
  /** "Step 14 of 50", as what stands before, between and after the two numbers. */
  readonly step: readonly [string, string, string];
  readonly close: string;
  readonly toStart: string;
  readonly back: string;
  readonly play: string;
  readonly pause: string;
  readonly forward: string;
  readonly toEnd: string;
  readonly space: string;
  readonly undo: string;
  readonly redo: string;
  readonly published: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly table: string;
}

export const FIGURE_WORDS: Bilingual<FigureWords> = {
  en: {
    badge: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again' },
    start: 'Start',
    step: ['Step ', ' of ', ''],
    close: 'Close',
    toStart: 'To the start',
    back: 'Previous step',
    play: 'Play',
    pause: 'Pause',
    forward: 'Next step',
    toEnd: 'To the end',
    space: 'Space',
    undo: 'Undo',
    redo: 'Redo',
    published: 'Published values',
    copy: 'Copy link to this moment',
    copied: 'Link copied',
    notCopied: 'Copy the address of this page instead',
    table: 'All numbers so far, as a table',
  },
  ko: {
    badge: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파' },
    start: '시작',
    step: ['', '단계 중 ', '단계'],
    close: '닫기',
    toStart: '처음으로',
    back: '이전 단계',
    play: '재생',
    pause: '일시정지',
    forward: '다음 단계',
    toEnd: '끝으로',
    space: 'Space',
    undo: '되돌리기',
    redo: '다시 하기',
    published: '원문 값',
    copy: '이 장면의 링크 복사',
    copied: '링크를 복사했습니다',
    notCopied: '주소창의 주소를 복사하세요',
    table: '지금까지 나온 수를 표로 보기',
  },
};

/** In Korean the total comes first: 50단계 중 14단계. */
export const TOTAL_FIRST: Bilingual<boolean> = { en: false, ko: true };
