import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { withWordEndings, withoutWordEndings } from './word-endings.ts';

/** The files of Pagefind that the site does not use: its older interfaces and its highlighter. */
const UNUSED = /^pagefind-(ui|modular-ui|highlight)\./;

/** Writes the search index of both languages into the finished site, so that a build alone makes a searchable site. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const site = fileURLToPath(dir);
      const { index, errors } = await pagefind.createIndex({});
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      let pages = 0;
      for (const file of await readdir(site, { recursive: true })) {
        if (!file.endsWith('.html')) continue;
        const html = await readFile(join(site, file), 'utf8');
        if (!html.includes('data-pagefind-body')) continue;
        const url = '/' + file.replaceAll('\\', '/').replace(/index\.html$/, '');
        const content = /<html[^>]*\blang="?ko\b/.test(html) ? withWordEndings(html) : html;
        const added = await index.addHTMLFile({ url, content });
        if (added.errors.length > 0)
          throw new Error(`Pagefind could not read ${file}: ${added.errors.join('; ')}`);
        pages += 1;
      }
      const { files } = await index.getFiles();
      for (const { path, content } of files) {
        if (UNUSED.test(path)) continue;
        const target = join(site, 'pagefind', path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, path.endsWith('.pf_fragment') ? restored(content) : content);
      }
      await pagefind.close();
      logger.info(`${String(pages)} pages indexed`);
    },
  },
});

/** A fragment is what a result shows of its page: gzipped JSON after a signature. Words keep their places in it. */
const restored = (fragment: Uint8Array): Uint8Array =>
  gzipSync(withoutWordEndings(gunzipSync(fragment).toString('utf8')));
