// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { koreanFonts } from './src/lesson/build/korean-fonts.ts';
import { pageBudgets } from './src/lesson/build/budgets.ts';
import { figureDirective } from './src/lesson/build/figure-directive.ts';
import { headers } from './src/lesson/build/headers.ts';
import { fontFaces } from './src/lesson/build/fonts.ts';
import { headingIds, keptTogether, mathAtBuild } from './src/lesson/build/markdown.ts';
import { searchIndex } from './src/lesson/build/search.ts';

/** SITE: the address that canonical links name. BASE: the folder that the site is served from. */
export default defineConfig({
  site: process.env['SITE'] ?? 'https://backstep.example',
  base: process.env['BASE'] ?? '/',
  trailingSlash: 'always',
  // They isolate the pages: only then may two workers share memory.
  server: { headers: headers() },
  // Astro's default drops the space between inline elements that stand on lines of their own.
  compressHTML: true,
  i18n: { locales: ['en', 'ko'], defaultLocale: 'en' },
  markdown: {
    processor: satteri({ features: { math: true }, mdastPlugins: [mathAtBuild, headingIds, keptTogether] }),
  },
  integrations: [koreanFonts(), mdx(), svelte(), figureDirective(), searchIndex(), pageBudgets()],
  vite: {
    plugins: [fontFaces()],
    // Rolldown warns of a directive in Astro's own generated modules.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    worker: { format: 'es' },
  },
});
