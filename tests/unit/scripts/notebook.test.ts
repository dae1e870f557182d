import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { USAGE } from '../../../scripts/notebook/arguments.ts';
import { notebookCommand } from '../../../scripts/notebook/command.ts';
import { published, publishedRows } from '../learning/notebook-reference.ts';

const folder = process.env['MNIST_DIR'] ?? '';
const empty = mkdtempSync(join(tmpdir(), 'backstep-notebook-'));

async function notebook(args: readonly string[], folders: readonly string[] = [empty]) {
  let [out, err] = ['', ''];
  const code = await notebookCommand(args, {
    folders,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}

describe('npm run notebook', () => {
  it.each([
    { args: ['--lose', 'mse'], why: "Unknown option '--lose'" },
    { args: ['mse'], why: "Unexpected argument 'mse'" },
    { args: ['--loss', 'mae'], why: '--loss is mse or cross-entropy, not "mae".' },
    { args: ['--loss'], why: "'--loss <value>' argument missing" },
    { args: ['--seed', '-1'], why: '' },
    { args: ['--seed=-1'], why: '"-1" is not a whole number.' },
    { args: ['--seed', '4294967296'], why: 'The seed is a whole number from 0 to 4294967295' },
    { args: ['--epochs', '0'], why: 'The number of epochs is a whole number from 1 to 100, not 0' },
    { args: ['--epochs', '1.5'], why: '"1.5" is not a whole number.' },
    { args: ['--epochs', 'ten'], why: '"ten" is not a whole number.' },
    { args: ['--epochs='], why: '"" is not a whole number.' },
  ])('answers $args with what is wrong and how it is used', async ({ args, why }) => {
    const { code, out, err } = await notebook(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(why);
    expect(err).toContain(USAGE);
  });

  it('prints its usage when asked', async () => {
    expect(await notebook(['--help'])).toEqual({ code: 0, out: USAGE, err: '' });
  });

  it('says in one sentence where it looked for the data', async () => {
    const { code, err } = await notebook([], [empty, 'data/mnist']);
    expect(code).toBe(1);
    expect(err).toBe(
      `MNIST is in none of ${empty}, data/mnist: run "npm run data", or set MNIST_DIR to its folder.\n`,
    );
  });

  it('names the file that is not what it should be', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'backstep-notebook-'));
    for (const set of ['train', 't10k'])
      for (const kind of ['images-idx3', 'labels-idx1'])
        writeFileSync(join(broken, `${set}-${kind}-ubyte`), 'not MNIST');
    const { code, err } = await notebook([], [broken]);
    expect(code).toBe(1);
    expect(err).toContain(join(broken, 'train-images-idx3-ubyte'));
  });

  it('exits with 2 as a program, too', async () => {
    const script = fileURLToPath(new URL('../../../scripts/notebook.ts', import.meta.url));
    const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
    const run = promisify(execFile)(process.execPath, [...flags, script, '--epoch', '3']);
    await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') as string });
  });

  it.skipIf(!folder)(
    'prints the first row of the notebook as published ($MNIST_DIR)',
    async () => {
      const { code, out } = await notebook(['--loss', 'cross-entropy', '--epochs', '1'], [empty, folder]);
      expect(code).toBe(0);
      expect(out).toBe(`${published(publishedRows('cross-entropy')[0]!).replace('/30]', '/1]')}\n`);
    },
    180_000,
  );
});
