import { spawn } from 'node:child_process';
import { delimiter, dirname, resolve } from 'node:path';

export interface Finished {
  readonly succeeded: boolean;
  /** Both streams, as they came. */
  readonly output: string;
}

const BIN = resolve(import.meta.dirname, '../../node_modules/.bin');

/** The project's own programs come first, and with them the Node that runs this script. */
export const PATH = [BIN, dirname(process.execPath), process.env['PATH']].join(delimiter);

/**
 * Runs a program without standard input and keeps what it prints. After `minutes` it is ended together with everything
 * it started.
 */
export function command(
  program: string,
  args: readonly string[],
  { minutes = 40, env = {} }: { minutes?: number; env?: Readonly<Record<string, string>> } = {},
): Promise<Finished> {
  return new Promise((done) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const endGroup = (): void => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const limit = setTimeout(() => {
      output += `\n${program} ${args.join(' ')} was ended after ${minutes} minutes.\n`;
      endGroup();
    }, minutes * 60_000);
    process.once('exit', endGroup);
    const finish = (succeeded: boolean): void => {
      clearTimeout(limit);
      process.off('exit', endGroup);
      done({ succeeded, output });
    };
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => {
      output += `${program} could not be started: ${error.message}\n`;
      finish(false);
    });
    child.on('close', (code) => {
      finish(code === 0);
    });
  });
}
