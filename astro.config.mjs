// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { koreanFonts } from './src/lesson/build/korean-fonts.ts';
import { pageBudgets } from './src/lesson/build/budgets.ts';
import { figureDirective } from './src/lesson/build/figure-directive.ts';
import { fontFaces } from './src/lesson/build/fonts.ts';
import { headingIds, keptTogether, mathAtBuild } from './src/lesson/build/markdown.ts';
import { searchIndex } from './src/lesson/build/search.ts';

const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** SITE: the address that canonical links name. BASE: the folder that the site is served from. */
export default defineConfig({
  site: process.env['SITE'] ?? 'https://backstep.example',
  base: process.env['BASE'] ?? '/',
  trailingSlash: 'always',
  // As public/_headers: only an isolated page may share memory between two workers.
  server: { headers: ISOLATED },
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
