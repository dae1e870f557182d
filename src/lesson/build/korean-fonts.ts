import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

/** The whole fonts, and the names under which `styles/fonts-ko.css` finds their subsets. */
const FONTS = {
  'gowun-batang': '@fontsource/gowun-batang/files/gowun-batang-korean-400-normal.woff2',
  pretendard: 'pretendard/dist/web/static/woff2/Pretendard-Regular.woff2',
} as const;

/** Everything that a Korean page may show is written in one of these. */
const TEXTS = { folders: ['content', 'src'], endings: /\.(mdx|yaml|ts|astro|svelte)$/ };

/** Cuts both Korean fonts down to the characters that the site uses, before anything is built or served. */
export const koreanFonts = (): AstroIntegration => ({
  name: 'korean-fonts',
  hooks: {
    'astro:config:setup': async ({ config, logger }) => {
      const root = fileURLToPath(config.root);
      const characters = await charactersIn(root);
      const folder = join(root, '.astro', 'fonts');
      await mkdir(folder, { recursive: true });
      const record = join(folder, 'characters.txt');
      if ((await readFile(record, 'utf8').catch(() => '')) === characters) return;
      const { resolve } = createRequire(import.meta.url);
      for (const [name, file] of Object.entries(FONTS)) {
        const font = await subsetFont(await readFile(resolve(file)), characters, { targetFormat: 'woff2' });
        await writeFile(join(folder, `${name}.woff2`), font);
        logger.info(`${name}: ${[...characters].length} characters, ${font.length} bytes`);
      }
      await writeFile(record, characters);
    },
  },
});

/** Every character beyond ASCII that stands in a text of the site, once each and in order. */
async function charactersIn(root: string): Promise<string> {
  const found = new Set<string>();
  for (const folder of TEXTS.folders)
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      if (!TEXTS.endings.test(name)) continue;
      for (const character of await readFile(join(root, folder, name), 'utf8'))
        if (character > '\u007f') found.add(character);
    }
  return [...found].sort().join('');
}
