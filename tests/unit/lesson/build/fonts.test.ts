import { describe, expect, it } from 'vitest';
import { wantedFaces } from '#lesson/build/fonts.ts';

const sheet = `/* a comment with @font-face { } */
@font-face{font-family:A;src:url(f/A-Regular.woff2) format("woff2"),url(f/A-Regular.ttf) format("truetype")}
@font-face {
  font-family: 'A';
  src: url('./f/A-Bold.woff2') format('woff2-variations');
  unicode-range: U+AC00-AC10;
}
.katex{color:red}`;

describe('the style sheet of a font package', () => {
  it('keeps the wanted faces, of each its woff2 file alone, and every other rule', () => {
    const css = wantedFaces(sheet, /A-Regular/);
    expect(css).toContain('src:url("f/A-Regular.woff2") format("woff2")');
    expect(css).not.toContain('ttf');
    expect(css).not.toContain('A-Bold');
    expect(css).toContain('.katex{color:red}');
  });

  it('keeps the range of characters that a slice is for', () => {
    expect(wantedFaces(sheet, /A-Bold/)).toContain('unicode-range: U+AC00-AC10');
  });
});
