import { defineMdastPlugin } from 'satteri';
import { renderTex } from '../katex.ts';

/** Keeps the comma or the particle that follows a formula on its line; a space after it still breaks. */
const WORD_JOINER = '\u2060';

/** `$…$` and `$$…$$` of a lesson become HTML when the site is built. */
export const mathAtBuild = () =>
  defineMdastPlugin({
    name: 'math-at-build',
    math(node, context) {
      context.replaceNode(node, { raw: renderTex(node.value, { display: true }), mdxExpressions: false });
    },
    inlineMath(node, context) {
      // Inside the element: the markup is read as Markdown again, and text beside it would make a paragraph of it.
      const raw = renderTex(node.value).replace(/<\/span>$/, `${WORD_JOINER}</span>`);
      context.replaceNode(node, { raw, mdxExpressions: false });
    },
  });

/** The end of a heading that names its id: `## The next gradient [#predict]`. */
export const HEADING_ID = /\s*\[#([a-z][a-z0-9-]*)\]\s*$/;

/**
 * Headings carry their ids in the text, so that both languages have the same ones and a rewording breaks no link.
 * @throws an Error for a heading without an id
 */
export const headingIds = () =>
  defineMdastPlugin({
    name: 'heading-ids-in-text',
    heading(node, context) {
      const last = node.children.at(-1);
      const found = last?.type === 'text' ? HEADING_ID.exec(last.value) : null;
      if (!found || last?.type !== 'text') {
        throw new Error(
          `The heading "${context.textContent(node)}" in ${context.fileURL?.pathname ?? 'a text'} names no id. ` +
            'Write it as "## Heading [#id]", with the same id in both languages.',
        );
      }
      const text = { ...last, value: last.value.slice(0, found.index) };
      context.replaceNode(node, {
        ...node,
        children: [...node.children.slice(0, -1), text],
        data: { hProperties: { id: found[1] } },
      });
    },
  });
