import type { Bilingual } from '#notation/language.ts';
import type { Heading } from './columns.ts';

interface LayeredWords {
  readonly heading: (of: Heading) => string;
  readonly target: string;
  readonly drawing: (sizes: readonly number[]) => string;
  readonly notYet: (symbol: string) => string;
}

const EN = { inputs: 'inputs', outputs: 'outputs', errors: 'errors', total: 'total' } as const;
const KO = { inputs: '입력', outputs: '출력', errors: '오차', total: '합' } as const;

export const LAYERED_WORDS: Bilingual<LayeredWords> = {
  en: {
    heading: (of) => (typeof of === 'number' ? `hidden ${of}` : EN[of]),
    target: 'target',
    drawing: (sizes) => `The ${sizes.join('-')} network`,
    notYet: (symbol) => `${symbol}: not computed yet`,
  },
  ko: {
    heading: (of) => (typeof of === 'number' ? `은닉층 ${of}` : KO[of]),
    target: '정답',
    drawing: (sizes) => `${sizes.join('-')} 신경망`,
    notYet: (symbol) => `${symbol}: 아직 계산하지 않음`,
  },
};
