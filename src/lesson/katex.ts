import katex from 'katex';

/** Classes that need a font which is not among {@link KATEX_FONTS}. */
const WITHOUT_FONT =
  /class="[^"]*\b(mathcal|mathfrak|mathscr|mathtt|mathsf|mathboldsf|texttt|textsf|boldsymbol)\b/;

/** The KaTeX font files that the site carries: italic and upright letters, brackets of all sizes, symbols. */
export const KATEX_FONTS = /AMS-Regular|Main-(Regular|Bold|Italic)\.|Math-Italic|Size[1-4]-Regular/;

/** `\slot{name}{text}`: a number that the page replaces while it runs; its name may be that of a variable. */
const SLOT = /\\slot\{([^{}"@]+)\}\{([^{}@]*)\}/g;

/**
 * TeX as HTML with MathML, at build time; no page carries KaTeX's program.
 *
 * `\slot{name}{0.000}` becomes `<span data-slot="name">0.000</span>`, and `<mtext data-slot="name">` in the MathML.
 * The whole is left out of the search index.
 * @throws an Error with the formula in it, for TeX that KaTeX cannot read, for a warning of its strict mode, and for
 *   letters whose font the site does not carry
 */
export function renderTex(tex: string, { display = false } = {}): string {
  // KaTeX would read a name as TeX, so it gets the number of the slot.
  const slots: string[] = [];
  const source = tex.replace(SLOT, (_, name: string, text: string) => {
    slots.push(`data-slot="${escapeHtml(name)}">${escapeHtml(text)}`);
    return `{\\text{@${String(slots.length - 1)}@}}`;
  });
  const html = toHtml(source, tex, display);
  if (WITHOUT_FONT.test(html))
    throw new Error(`The formula ${tex} needs a KaTeX font that the site does not carry.`);
  return html
    .replace(/<annotation[^>]*>.*?<\/annotation>/s, '')
    .replace('<span class="katex">', '<span class="katex" data-pagefind-ignore>')
    .replace(/<mtext>@(\d+)@<\/mtext>/g, (_, i: string) => `<mtext ${slots[Number(i)] ?? ''}</mtext>`)
    .replace(/@(\d+)@/g, (_, i: string) => `<span ${slots[Number(i)] ?? ''}</span>`);
}

function toHtml(source: string, tex: string, displayMode: boolean): string {
  try {
    return katex.renderToString(source, {
      displayMode,
      throwOnError: true,
      strict: (code: string) => (code === 'unicodeTextInMathMode' ? 'ignore' : 'error'),
    });
  } catch (error) {
    throw new Error(`KaTeX cannot read the formula ${tex}: ${(error as Error).message}`, { cause: error });
  }
}

/** A sentence with `$…$` in it as HTML; all else is escaped. */
export const renderSentence = (text: string): string =>
  text
    .split(/\$([^$]+)\$/)
    .map((piece, i) => (i % 2 === 1 ? renderTex(piece) : escapeHtml(piece)))
    .join('');

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
