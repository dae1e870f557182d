import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./notebook.py', import.meta.url));

/** What NumPy multiplies matrices with decides its speed; Debian's own is many times slower than OpenBLAS. */
const DESCRIBE = `
import json, numpy, sys
numpy.ones((2, 2)) @ numpy.ones((2, 2))
try:
    lines = open('/proc/self/maps').read().split()
except OSError:
    lines = []
found = sorted({l.rsplit('/', 1)[-1] for l in lines if 'blas' in l.lower() or 'mkl' in l.lower()})
print(json.dumps({'python': sys.version.split()[0], 'numpy': numpy.__version__, 'blas': ', '.join(found) or 'unknown'}))
`;

export interface PythonWithNumpy {
  readonly command: string;
  readonly python: string;
  readonly numpy: string;
  /** Name of the loaded library. */
  readonly blas: string;
}

/** The Pythons of this machine that have NumPy, those with a fast BLAS first. */
export function findNumpy(): PythonWithNumpy[] {
  const chosen = process.env['PYTHON'];
  const found = (chosen ? [chosen] : ['python3', '/usr/bin/python3']).flatMap((command) => {
    try {
      const answer = execFileSync(command, ['-c', DESCRIBE], { stdio: ['ignore', 'pipe', 'ignore'] });
      return [{ command, ...(JSON.parse(answer.toString()) as Omit<PythonWithNumpy, 'command'>) }];
    } catch {
      return [];
    }
  });
  const isFast = ({ blas }: PythonWithNumpy): number => (/openblas|mkl|blis|accelerate/iu.test(blas) ? 0 : 1);
  return found.sort((a, b) => isFast(a) - isFast(b));
}

export interface EpochTimer {
  /** Runs the next epoch and returns its seconds, evaluation included. */
  epoch(): Promise<number>;
  close(): Promise<void> | void;
}

/** The NumPy program, loaded and waiting before its first epoch. */
export async function numpyTimer(
  { command }: PythonWithNumpy,
  folder: string,
  epochs: number,
  loss: string,
): Promise<EpochTimer> {
  const program = spawn(command, [PROGRAM, folder, String(epochs), loss], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done) throw new Error(`${command} ${PROGRAM} ended too early.`);
    return next.value;
  };
  await line();
  return {
    async epoch() {
      program.stdin.write('next\n');
      return (JSON.parse(await line()) as { seconds: number }).seconds;
    },
    close() {
      program.kill();
    },
  };
}
