import { LANGUAGES, type Language } from '#notation/language.ts';
import type { TermData } from './term-schema.ts';

/** A term as one language shows it. */
export interface Term {
  /** The anchor of its entry, the same in both languages. */
  readonly id: string;
  readonly name: string;
  readonly also: readonly string[];
  readonly definition: string;
  /** Its name in the other language. */
  readonly other: string;
  /** The slug of the lesson that explains it, and a heading there. */
  readonly lesson: string;
  readonly anchor: string | undefined;
}

/** The terms that begin alike. */
export interface TermGroup {
  /** A capital letter, or the consonant that a syllable begins with. */
  readonly initial: string;
  readonly terms: readonly Term[];
}

export const otherLanguage = (lang: Language): Language => LANGUAGES.find((other) => other !== lang)!;

export const termIn = (id: string, data: TermData, lang: Language): Term => ({
  id,
  name: data[lang].term,
  also: data[lang].also,
  definition: data[lang].definition,
  other: data[otherLanguage(lang)].term,
  lesson: data.lesson,
  anchor: data.anchor,
});

/** In the order of Unicode, the first consonants of the syllables 가 to 힣; a doubled one is filed with the single. */
const CONSONANTS = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
/** How many syllables begin with one consonant. */
const SYLLABLES = 588;

function initialOf(name: string): string {
  const syllable = name.codePointAt(0)! - '가'.codePointAt(0)!;
  return CONSONANTS[Math.floor(syllable / SYLLABLES)] ?? name.charAt(0).toUpperCase();
}

/** Terms in the order of a dictionary of that language, A to Z or 가나다, grouped by how they begin. */
export function inGroups(terms: readonly Term[], lang: Language): readonly TermGroup[] {
  const { compare } = new Intl.Collator(lang);
  const groups = new Map<string, Term[]>();
  for (const term of terms.toSorted((a, b) => compare(a.name, b.name))) {
    const initial = initialOf(term.name);
    const group = groups.get(initial);
    if (group) group.push(term);
    else groups.set(initial, [term]);
  }
  return [...groups].map(([initial, group]) => ({ initial, terms: group }));
}
