import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The smallest page that trains: it puts the client where the bench can reach it. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<script type="module" src="./bench.js"></script>`;
const SCRIPT = (client: string): string =>
  `import { TrainingClient } from ${JSON.stringify(client)};\nglobalThis.TrainingClient = TrainingClient;\n`;

/** Bundles the page's side of training and its worker as a site's build would, into a new folder, and returns that; it is the caller's to remove. */
export async function bundleWorker(): Promise<string> {
  const source = await mkdtemp(join(tmpdir(), 'backstep-bench-page-'));
  const output = await mkdtemp(join(tmpdir(), 'backstep-bench-'));
  await writeFile(join(source, 'index.html'), PAGE);
  await writeFile(join(source, 'bench.js'), SCRIPT(join(ROOT, 'src/workers/training-client.ts')));
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: output, emptyOutDir: true, target: 'es2024' },
  });
  await rm(source, { recursive: true });
  return output;
}
