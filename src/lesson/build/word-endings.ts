/**
 * What stands around and between the endings of a word. Pagefind 1.5 reads a word with ASCII punctuation in it as a
 * compound, and indexes its parts at the place of the whole, so that the words of the page keep their numbers.
 */
const OPEN = '|~';
const BETWEEN = '|';
const CLOSE = '~|';

/** A tag, a comment, or an element whose text nobody reads. Quoted attribute values may hold ">". */
const MARKUP = /<!--.*?-->|<(script|style)\b.*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>/gs;

const HANGUL_WORD = /[가-힣]{3,}/g;

/**
 * Lets Korean words be found by their later parts, since Pagefind matches the beginnings of words only: 역전파를 gets
 * 전파를 and 파를 beside it.
 * @param html a page; its text comes back longer, its words at the same places
 * @throws an Error if the page holds the marks that {@link withoutWordEndings} goes by
 */
export function withWordEndings(html: string): string {
  let out = '';
  let at = 0;
  for (const markup of html.matchAll(MARKUP)) {
    out += textWithEndings(html.slice(at, markup.index)) + markup[0];
    at = markup.index + markup[0].length;
  }
  return out + textWithEndings(html.slice(at));
}

function textWithEndings(text: string): string {
  if (text.includes(OPEN) || text.includes(CLOSE)) {
    throw new Error(
      `The text "${text.trim()}" holds "${OPEN}" or "${CLOSE}", which mark word endings in the search.`,
    );
  }
  return text.replace(HANGUL_WORD, (word) => word + OPEN + endings(word).join(BETWEEN) + CLOSE);
}

/** All endings of two syllables and more; a single one is mostly a particle. */
const endings = (word: string): string[] =>
  Array.from({ length: word.length - 2 }, (_, i) => word.slice(i + 1));

/** Takes away what {@link withWordEndings} has added. */
export const withoutWordEndings = (text: string): string => text.replace(/\|~[가-힣|]+~\|/g, '');
