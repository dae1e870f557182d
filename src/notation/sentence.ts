import { symbolFor, type Program, type VarId } from '#autodiff/program.ts';
import type { SymbolName } from '#autodiff/symbol.ts';
import type { Frame } from '#scene/frame.ts';
import type { Detail } from '#scene/step.ts';
import { isJosa, josa } from './josa.ts';
import type { Language } from './language.ts';
import { tell, type Told } from './narrate.ts';
import { plainSymbol } from './plain.ts';
import { sentencesEn } from './sentences.en.ts';
import { sentencesKo } from './sentences.ko.ts';

/** A sentence is text with symbols in it. */
export type Part = string | { readonly id: VarId; readonly name: SymbolName };

/** One language's sentence for each happening: text with {slot} for symbols, in Korean {slot|은/는} with a particle. */
export type Sentences = (told: Told) => string;

const SENTENCES: Readonly<Record<Language, Sentences>> = { en: sentencesEn, ko: sentencesKo };

/** What the current step does, in one or two sentences: the caption, the live text and the handout are this text. */
export function sentenceOf(frame: Frame, detail: Detail, language: Language): Part[] {
  const told = tell(frame, detail);
  return fill(SENTENCES[language](told), told.slots, frame.trace.program);
}

export const plainSentence = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : plainSymbol(part.name))).join('');

export function fill(template: string, slots: Told['slots'], program: Program): Part[] {
  return template
    .split(/(\{[^}]+\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece): Part[] => {
      if (!piece.startsWith('{')) return [piece];
      const [slot, particle] = piece.slice(1, -1).split('|') as [string, string?];
      const id = slots[slot];
      if (!id) throw new Error(`The sentence "${template}" names {${slot}}, which this step does not have.`);
      const name = symbolFor(program, id);
      const symbol = { id, name };
      return particle && isJosa(particle) ? [symbol, josa(plainSymbol(name), particle)] : [symbol];
    });
}
