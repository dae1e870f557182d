import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));

/** Bundles the bench's pages as a site's build would, into a new folder, and returns that; it is the caller's to remove. */
export async function bundlePages(): Promise<string> {
  const output = await mkdtemp(join(tmpdir(), 'backstep-bench-'));
  await build({
    configFile: false,
    root: PAGES,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: output,
      emptyOutDir: true,
      target: 'es2024',
      // TensorFlow.js gives its threads the text of a function, which does not survive shorter names.
      minify: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: ['backstep.html', 'tfjs.html'].map((page) => join(PAGES, page)) },
    },
  });
  return output;
}
