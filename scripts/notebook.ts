import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notebookCommand } from './notebook/command.ts';

// Paths as the reader of the messages would type them.
const root = relative(process.cwd(), fileURLToPath(new URL('..', import.meta.url)));
const chosen = process.env['MNIST_DIR'];

process.exitCode = await notebookCommand(process.argv.slice(2), {
  folders: [...(chosen ? [chosen] : []), join(root, 'data', 'mnist'), join(root, 'public', 'data', 'mnist')],
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
