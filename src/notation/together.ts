/**
 * Keeps on one line what is read as one thing: a pair `(1, 0)` and a shape `5 × 3` get no-break spaces, and a Korean
 * particle stays with the bracket before it, where a browser would break in the middle of the word.
 */
export const together = (text: string): string =>
  text
    .replace(/\((\d), (\d)\)/g, '($1,\u00A0$2)')
    .replace(/(?<=\d) × (?=\d)/g, '\u00A0×\u00A0')
    .replace(/\)(?=\p{Script=Hangul})/gu, ')\u2060');

/** The rest of the word that a text begins with, as the particle in `[w1]은`; a bracket that opens is not part of it. */
export const restOfWord = (text: string): string => /^[^\s([{]*/.exec(text)![0];
