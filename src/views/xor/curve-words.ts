import type { Bilingual } from '#notation/language.ts';

interface CurveWords {
  readonly curve: string;
  readonly moment: string;
  readonly after: (step: string) => string;
}

export const CURVE_WORDS: Bilingual<CurveWords> = {
  en: {
    curve: 'The loss, update by update',
    moment: 'The moment that is shown',
    after: (step) => `after ${step} updates`,
  },
  ko: {
    curve: '갱신에 따른 손실',
    moment: '지금 보는 순간',
    after: (step) => `${step}번 갱신한 뒤`,
  },
};
