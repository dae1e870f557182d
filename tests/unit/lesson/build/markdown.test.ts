import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { headingIds, mathAtBuild } from '#lesson/build/markdown.ts';

const html = (markdown: string) =>
  markdownToHtml(markdown, { features: { math: true }, mdastPlugins: [mathAtBuild, headingIds] }).html;

describe('the text of a lesson', () => {
  it('names the ids of its headings itself', () => {
    expect(html('## The next gradient [#predict]')).toContain('<h2 id="predict">The next gradient</h2>');
    expect(html('## Where *paths* join, $w_5$ adds [#join-2]')).toMatch(
      /<h2 id="join-2">.*paths.*<math.*adds<\/h2>/s,
    );
  });

  it('stops the build for a heading that names no id', () => {
    expect(() => html('## The next gradient')).toThrow(/The next gradient.*\[#id\]/s);
    expect(() => html('## The next gradient [#Not An Id]')).toThrow('names no id');
  });

  it('carries its formulas as HTML', () => {
    expect(html('See $h_1$.')).toContain('<math');
    expect(html('$$\n\\slot{a}{0.5}\n$$')).toContain('<span data-slot="a">0.5</span>');
  });

  it('keeps a short formula together with the comma or the particle after it', () => {
    const { code } = mdxToJs('See $h_1$, and $w_5$를 봅니다. Then $\\sum_k(t_k-o_k)^2 = 1$.', {
      features: { math: true },
      mdastPlugins: [mathAtBuild, headingIds],
    });
    expect(code.match(/\(_components\.p,/g)).toHaveLength(1);
    expect(code.match(/class: "keep"/g)).toHaveLength(2);
    expect(code).toContain('"를"');
    expect(code).toContain('" 봅니다. Then "');
  });

  it('stops the build for a formula that cannot be read', () => {
    expect(() => html('See $\\frac{1}{$.')).toThrow('KaTeX cannot read');
  });
});
