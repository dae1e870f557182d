import type { Plugin } from 'vite';
import { KATEX_FONTS } from '../katex.ts';

/** Which faces of a package's style sheet the site serves; a face is told by the name of its file. */
const FACES: readonly (readonly [sheet: RegExp, file: RegExp])[] = [
  [/katex\/dist\/katex(\.min)?\.css$/, KATEX_FONTS],
  [/@fontsource-variable\/source-[\w-]+\/[\w-]+\.css$/, /-(latin|latin-ext|greek)-wght-/],
];

const FACE = /@font-face\s*\{[^}]*\}/g;
const COMMENT = /\/\*.*?\*\//gs;

/** Only the faces whose woff2 file is wanted, and of each only that file, read by every browser that the site serves. */
export function wantedFaces(css: string, file: RegExp): string {
  return css.replace(COMMENT, '').replace(FACE, (face) => {
    const url = /url\((["']?)([^"')]+\.woff2)\1\)/.exec(face)?.[2];
    if (!url || !file.test(url)) return '';
    return face.replace(/src:[^;}]+/, `src:url("${url}") format("woff2")`);
  });
}

/** Cuts the style sheets of the font packages down while the site is built. */
export const fontFaces = (): Plugin => ({
  name: 'font-faces',
  enforce: 'pre',
  transform(code, id) {
    const path = id.split('?')[0] ?? id;
    const wanted = FACES.find(([sheet]) => sheet.test(path));
    return wanted ? { code: wantedFaces(code, wanted[1]), map: null } : null;
  },
});
