import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MNIST_FILES, MNIST_MIRRORS } from './data/mnist-source.ts';
import { prepare } from './data/prepare.ts';
import { terminalReport } from './data/report.ts';
import { LIMITS } from './data/silence.ts';

// Paths as the reader of the messages would type them.
const root = relative(process.cwd(), fileURLToPath(new URL('..', import.meta.url)));
const kept = join(root, 'data', 'mnist');
const chosen = process.env['MNIST_DIR'];
const report = terminalReport(process.stdout);

if (chosen && !existsSync(chosen)) report.line(`MNIST_DIR names ${chosen}, which does not exist.`);
let exitCode = 0;
try {
  await prepare({
    files: MNIST_FILES,
    folders: [...(chosen ? [{ path: chosen, ours: false }] : []), { path: kept, ours: true }],
    mirrors: MNIST_MIRRORS,
    downloads: kept,
    output: join(root, 'public', 'data', 'mnist'),
    limits: LIMITS,
    report,
  });
} catch (error) {
  // The disk: full, or not ours to write to. Its message names the file.
  report.line(`The data could not be prepared: ${(error as Error).message}`);
  exitCode = 1;
}
// A name service that never answers would keep the process alive long after we have given up on it.
process.exit(exitCode);
