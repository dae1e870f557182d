import { defineMdastPlugin } from 'satteri';
import { together } from '#notation/together.ts';
import { renderTex } from '../katex.ts';

/** What belongs to the formula before it: a comma, a bracket, a Korean particle. */
const ATTACHED = /^[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?…·-]+/u;

/** A symbol or a short equation, `x_1=0.1`; longer ones must be able to break over lines. */
const isShort = (tex: string, html: string): boolean =>
  tex.length <= 12 || html.split('class="katex-base"').length === 2;

/** `$…$` and `$$…$$` of a lesson become HTML when the site is built. */
export const mathAtBuild = () =>
  defineMdastPlugin({
    name: 'math-at-build',
    math(node, context) {
      context.replaceNode(node, { raw: renderTex(node.value, { display: true }), mdxExpressions: false });
    },
    inlineMath(node, context) {
      const html = renderTex(node.value);
      const next = context.parent(node).children[(context.indexOf(node) ?? 0) + 1];
      const attached =
        next?.type === 'text' && isShort(node.value, html) ? (ATTACHED.exec(next.value)?.[0] ?? '') : '';
      if (next?.type === 'text' && attached) {
        // A browser may break the line between a formula and anything else, a comma too.
        context.setProperty(next, 'value', next.value.slice(attached.length));
        context.replaceNode(node, {
          raw: `<span class="keep">${html}${attached}</span>`,
          mdxExpressions: false,
        });
      } else {
        context.replaceNode(node, { raw: html, mdxExpressions: false });
      }
    },
  });

/** No line of a lesson ends in the middle of a pair, of a shape or of a Korean word. */
export const keptTogether = () =>
  defineMdastPlugin({
    name: 'kept-together',
    text(node, context) {
      const value = together(node.value);
      if (value !== node.value) context.setProperty(node, 'value', value);
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
