import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { command, type Finished } from './command.ts';
import { ensureBrowser, NO_BROWSER } from './ensure-browser.ts';
import { playwrightCounts, vitestCounts } from './reports.ts';
import { failure, skip, type Result } from './result.ts';

export interface Part {
  readonly name: string;
  run(say: (line: string) => void): Promise<Result>;
}

const root = resolve(import.meta.dirname, '../..');

const check = ({ succeeded, output }: Finished): Result => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  skipped: [],
  output,
});

/** The tests that need MNIST find it where `npm run data` keeps it, unless MNIST_DIR says otherwise. */
function mnistDir(): Record<string, string> {
  const kept = join(root, 'data/mnist');
  const files = existsSync(kept) ? readdirSync(kept).filter((name) => /-ubyte(?:\.gz)?$/.test(name)) : [];
  return process.env['MNIST_DIR'] || files.length < 4 ? {} : { MNIST_DIR: kept };
}

/** Runs a test runner that writes its report as JSON; what the runner got wrong itself counts as a failure. */
async function reported<Report>(
  run: (file: string) => Promise<Finished>,
  counts: (report: Report) => Omit<Result, 'output'>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'backstep-tests-'));
  const file = join(folder, 'report.json');
  try {
    const { succeeded, output } = await run(file);
    if (!existsSync(file)) return failure(output);
    const result = counts(JSON.parse(readFileSync(file, 'utf8')) as Report);
    const unexplained = !succeeded && result.failed === 0;
    return { ...result, failed: result.failed + (unexplained ? 1 : 0), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const PARTS: readonly Part[] = [
  { name: 'formatting', run: async () => check(await command('prettier', ['--check', '.'])) },
  { name: 'lint', run: async () => check(await command('eslint', ['--max-warnings', '0', '.'])) },
  { name: 'astro-check', run: async () => check(await command('astro', ['check'])) },
  {
    name: 'svelte-check',
    run: async () => check(await command('npm', ['run', '--silent', 'check:svelte'])),
  },
  {
    name: 'unit',
    run: () =>
      reported(
        (file) =>
          command('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
            env: mnistDir(),
          }),
        vitestCounts,
      ),
  },
  { name: 'build', run: async () => check(await command('npm', ['run', 'build'])) },
  {
    name: 'browser',
    async run(say) {
      if (!existsSync(join(root, 'dist/index.html')))
        return failure('The browser tests need the built site: `npm run build` has to succeed first.');
      if (!(await ensureBrowser(say))) return skip('browser tests', NO_BROWSER);
      return reported(
        (file) => command('playwright', ['test'], { env: { ...mnistDir(), PLAYWRIGHT_JSON: file } }),
        playwrightCounts,
      );
    },
  },
];
