import { describe, expect, it } from 'vitest';
import { renderSentence, renderTex } from '#lesson/katex.ts';

describe('a formula', () => {
  it('becomes HTML and MathML, left out of the search, without its TeX source', () => {
    const html = renderTex('w_5');
    expect(html).toContain('data-pagefind-ignore');
    expect(html).toContain('<math');
    expect(html).not.toContain('annotation');
  });

  it('shows a live number once for the eye and once for the screen reader', () => {
    const html = renderTex('E = \\slot{E_total}{0.0240}');
    expect(html).toContain('<span data-slot="E_total">0.0240</span>');
    expect(html).toContain('<mtext data-slot="E_total">0.0240</mtext>');
    expect(html).not.toContain('@');
  });

  it('names its live numbers as the variables of a program are named', () => {
    expect(renderTex('\\slot{dL/dh1[z3]}{0.1}')).toContain('<span data-slot="dL/dh1[z3]">0.1</span>');
  });

  it('keeps the slots apart when a formula has several', () => {
    const html = renderTex('\\slot{a}{1} + \\frac{\\slot{b}{2}}{3}');
    expect(html).toContain('<span data-slot="a">1</span>');
    expect(html).toContain('<span data-slot="b">2</span>');
  });

  it('stops the build when it cannot be read, and is named in the message', () => {
    expect(() => renderTex('\\frac{1}{')).toThrow('\\frac{1}{');
    expect(() => renderTex('\\unheardof')).toThrow('\\unheardof');
  });

  it('stops the build when its letters need a font that the site does not carry', () => {
    expect(() => renderTex('\\mathcal{L}')).toThrow('font');
    expect(() => renderTex('\\mathfrak{g}')).toThrow('font');
    expect(() => renderTex('\\mathbf{x} + \\mathrm{total} + \\sum_k \\mathbb{R}')).not.toThrow();
  });
});

describe('a sentence with formulas in it', () => {
  it('is escaped outside of the formulas', () => {
    const html = renderSentence('Is $w_{21}$ < 3 & "small"?');
    expect(html).toContain('<math');
    expect(html).toContain(' &lt; 3 &amp; &quot;small&quot;?');
  });
});
