import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Bytes after gzip that a page may cost before fonts: its HTML, its styles, and all code that it can load by itself. */
const BUDGETS = { html: 60_000, css: 50_000, js: 110_000 } as const;
type Kind = keyof typeof BUDGETS;

/** Fails the build when a page has grown beyond its budget, and names the page, the kind and both sizes. */
export const pageBudgets = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'page-budgets',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        const over: string[] = [];
        let heaviest = { page: '', js: 0 };
        for (const page of pages) {
          const sizes = await weigh(root, page, base);
          if (sizes.js > heaviest.js) heaviest = { page, js: sizes.js };
          for (const kind of Object.keys(BUDGETS) as Kind[])
            if (sizes[kind] > BUDGETS[kind])
              over.push(`${page}: ${kind} is ${sizes[kind]} bytes gzipped, the budget is ${BUDGETS[kind]}.`);
        }
        if (over.length > 0) throw new Error(`Pages beyond their budget:\n${over.join('\n')}`);
        logger.info(
          `${pages.length} pages within budget; most code: ${heaviest.js} bytes on ${heaviest.page}`,
        );
      },
    },
  };
};

/** What a page weighs, by kind. */
export async function weigh(root: string, page: string, base: string): Promise<Record<Kind, number>> {
  const html = await readFile(join(root, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href|component-url|renderer-url)="([^"]+\.(?:js|css))"/g)].map(
    ([, url]) => url!,
  );
  const files = new Map<string, string>();
  const queue = named.map((url) => relative(base, url.replace(/^https?:\/\/[^/]+/, '')));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    const text = await readFile(join(root, file), 'utf8');
    files.set(file, text);
    if (file.endsWith('.js'))
      queue.push(...importsOf(text).map((to) => posix.join(posix.dirname(file!), to)));
  }
  const bytes = (ending: string): number =>
    [...files]
      .filter(([file]) => file.endsWith(ending))
      .reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
  return { html: gzipSync(html).length, css: bytes('.css'), js: bytes('.js') };
}

/** What a built module imports as soon as it runs; code that waits for a dynamic import is not part of the page. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, path]) => path!);
