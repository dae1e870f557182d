import type { Phase } from '#autodiff/program.ts';
import type { Bilingual } from '#notation/language.ts';

interface CodeWords {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly line: string;
  readonly code: string;
  readonly value: string;
  readonly notYet: string;
  readonly pass: Readonly<Record<Phase, string>>;
}

export const CODE_WORDS: Bilingual<CodeWords> = {
  en: {
    copy: 'Copy the code',
    copied: 'Code copied',
    notCopied: 'Select the lines and copy them instead',
    line: 'Line',
    code: 'Statement',
    value: 'Value',
    notYet: 'not computed yet',
    pass: { forward: 'forward pass', backward: 'backward pass', update: 'update' },
  },
  ko: {
    copy: '코드 복사',
    copied: '코드를 복사했습니다',
    notCopied: '줄을 직접 선택해 복사하세요',
    line: '줄',
    code: '코드',
    value: '값',
    notYet: '아직 계산하지 않음',
    pass: { forward: '순전파', backward: '역전파', update: '갱신' },
  },
};

/** The shape of a pass, which says as much as its colour. */
export const PASS_MARK: Readonly<Record<Phase, string>> = { forward: '▸', backward: '◂', update: '◆' };
export const PASS_TONE: Readonly<Record<Phase, 'fwd' | 'bwd' | 'upd'>> = {
  forward: 'fwd',
  backward: 'bwd',
  update: 'upd',
};
