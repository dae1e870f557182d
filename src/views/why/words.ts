import { josa } from '#notation/josa.ts';
import type { Bilingual } from '#notation/language.ts';
import type { Section } from '#scene/step.ts';

interface WhyWords {
  /** What the card is called. */
  readonly card: (symbol: string) => string;
  readonly close: string;
  readonly step: (step: number, count: number) => string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly given: string;
  readonly computed: string;
  /** Of a parameter: given to this step, and set by so many updates before. */
  readonly trained: (updates: number) => string;
  readonly notYet: string;
  /** What stands before and after the symbol of the number that a local derivative copies. */
  readonly copy: readonly [string, string];
  readonly symbols: string;
  readonly numbers: string;
  readonly result: string;
  readonly allTerms: (count: number) => string;
  readonly goesInto: string;
  readonly goesNowhere: string;
  readonly allUses: (count: number) => string;
  readonly visited: string;
  readonly back: string;
  readonly go: string;
  readonly check: string;
  /** The name of a number that is a button: symbol, number as it is shown, where it comes from. */
  readonly button: (symbol: string, text: string, from: string) => string;
}

export const WHY_WORDS: Bilingual<WhyWords> = {
  en: {
    card: (symbol) => `Where ${symbol} comes from`,
    close: 'Close',
    step: (step, count) => `step ${step} of ${count}`,
    sections: {
      forward: 'forward pass',
      backward: 'backward pass',
      update: 'update',
      again: 'forward pass with the new weights',
    },
    given: 'given, not computed',
    computed: 'computed',
    trained: (updates) =>
      updates === 1 ? 'after 1 update' : `after ${updates.toLocaleString('en')} updates`,
    notYet: 'not computed yet',
    copy: ['This local derivative is just ', '.'],
    symbols: 'In symbols',
    numbers: 'In numbers',
    result: 'Result',
    allTerms: (count) => `all ${count} terms`,
    goesInto: 'Goes into',
    goesNowhere: 'Nothing more is computed from it.',
    allUses: (count) => `all ${count}`,
    visited: 'Numbers visited',
    back: 'Back',
    go: 'Go to this step',
    check: 'Check this gradient',
    button: (symbol, text, from) => `${symbol} = ${text}, ${from}`,
  },
  ko: {
    card: (symbol) => `${symbol}${josa(symbol, '이/가')} 나온 곳`,
    close: '닫기',
    step: (step, count) => `${count}단계 중 ${step}단계`,
    sections: {
      forward: '순전파',
      backward: '역전파',
      update: '갱신',
      again: '새 가중치로 다시 순전파',
    },
    given: '처음부터 주어진 값',
    computed: '계산한 값',
    trained: (updates) => `${updates.toLocaleString('en')}번 갱신한 값`,
    notYet: '아직 계산하지 않음',
    copy: ['이 국소 미분은 ', ' 그대로입니다.'],
    symbols: '기호로',
    numbers: '숫자로',
    result: '결과',
    allTerms: (count) => `항 ${count}개 모두 보기`,
    goesInto: '쓰이는 곳',
    goesNowhere: '이 수를 쓰는 계산은 더 없습니다.',
    allUses: (count) => `${count}개 모두 보기`,
    visited: '지나온 수',
    back: '뒤로',
    go: '이 단계로 가기',
    check: '이 기울기 검사',
    button: (symbol, text, from) => `${symbol} = ${text}, ${from}`,
  },
};
