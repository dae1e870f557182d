import type { Bilingual } from '#notation/language.ts';
import type { Section } from '#scene/step.ts';
import type { LevelName } from '#scene/stepper/depth.ts';

interface ScoreWords {
  readonly sections: Readonly<Record<Section, string>>;
  /** Where there is little room. */
  readonly short: Readonly<Record<Section, string>>;
  readonly levels: Readonly<Record<LevelName, string>>;
  readonly step: string;
  readonly all: (count: number) => string;
  readonly at: (index: number, count: number, section: string, symbol: string) => string;
  readonly atStart: string;
}

export const SCORE_WORDS: Bilingual<ScoreWords> = {
  en: {
    sections: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again' },
    short: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Again' },
    levels: { error: 'error', outputs: 'outputs', hidden: 'hidden', inputs: 'inputs' },
    step: 'Step',
    all: (count) => `All ${count} steps`,
    at: (index, count, section, symbol) => `step ${index} of ${count}, ${section}, ${symbol}`,
    atStart: 'at the start',
  },
  ko: {
    sections: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파' },
    short: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시' },
    levels: { error: '오차', outputs: '출력', hidden: '은닉층', inputs: '입력' },
    step: '단계',
    all: (count) => `${count}단계 전체`,
    at: (index, count, section, symbol) => `${count}단계 중 ${index}단계, ${section}, ${symbol}`,
    atStart: '시작 전',
  },
};
