import type { Bilingual } from '#notation/language.ts';

interface TableWords {
  readonly caption: string;
  readonly step: string;
  readonly name: string;
  readonly from: string;
  readonly value: string;
  readonly given: string;
}

export const TABLE_WORDS: Bilingual<TableWords> = {
  en: {
    caption: 'All numbers known at this step',
    step: 'Step',
    name: 'Number',
    from: 'Made from',
    value: 'Value',
    given: 'given',
  },
  ko: {
    caption: '이 단계까지 나온 모든 수',
    step: '단계',
    name: '이름',
    from: '계산식',
    value: '값',
    given: '주어진 값',
  },
};
