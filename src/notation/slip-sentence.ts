import type { Program } from '#autodiff/program.ts';
import type { Slip } from '#scene/slips/slip.ts';
import type { Language } from './language.ts';
import { fill, type Part } from './sentence.ts';
import { slipsEn } from './slips.en.ts';
import { slipsKo } from './slips.ko.ts';

const SLIPS = { en: slipsEn, ko: slipsKo } as const;

/** What went wrong, and what belongs there, with the symbols of the step. */
export const slipSentence = ({ kind, slots }: Slip, language: Language, program: Program): Part[] =>
  fill(SLIPS[language][kind], slots, program);
