import type { Bilingual } from '#notation/language.ts';
import type { Section } from '#scene/step.ts';

interface EquationWords {
  readonly all: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly notYet: string;
}

export const EQUATION_WORDS: Bilingual<EquationWords> = {
  en: {
    all: 'All equations of the pass',
    sections: { forward: 'Forward', backward: 'Backward', update: 'Update', again: 'Forward again' },
    notYet: 'not computed yet',
  },
  ko: {
    all: '계산에 쓰는 모든 식',
    sections: { forward: '순전파', backward: '역전파', update: '갱신', again: '다시 순전파' },
    notYet: '아직 계산하지 않음',
  },
};
