import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EpochTimer } from './epoch-timer.ts';

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

/** `notebook`: as the published notebook writes it. The others are made for speed. */
export type NumpyProgram = 'notebook' | 'lean-reference' | 'lean-deep';

const PROGRAMS: Readonly<Record<NumpyProgram, { readonly file: string; readonly work: string }>> = {
  notebook: { file: 'notebook.py', work: 'mse' },
  'lean-reference': { file: 'lean.py', work: 'reference' },
  'lean-deep': { file: 'lean.py', work: 'deep' },
};

/** What the BLAS libraries of NumPy's builds read how many threads they are to use from. */
const THREADS = ['OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS', 'BLIS_NUM_THREADS', 'OMP_NUM_THREADS'];

/** What a program prints of an epoch. */
interface Printed {
  readonly seconds: number;
  readonly loss?: number;
  readonly accuracy?: number;
  readonly trainLoss?: number;
  readonly trainAccuracy?: number;
}

/**
 * A NumPy program, loaded and waiting before its first epoch.
 * @param threads as many as there are cores without it
 */
export async function numpyTimer(
  { command }: PythonWithNumpy,
  program: NumpyProgram,
  mnist: string,
  epochs: number,
  threads?: number,
): Promise<EpochTimer> {
  const { file, work } = PROGRAMS[program];
  const path = fileURLToPath(new URL(file, import.meta.url));
  const limits = threads === undefined ? [] : THREADS.map((name) => [name, String(threads)] as const);
  const child = spawn(command, ['-B', path, mnist, String(epochs), work], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...Object.fromEntries(limits) },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done) throw new Error(`${command} ${path} ended too early.`);
    return next.value;
  };
  await line();
  return {
    async epoch() {
      child.stdin.write('next\n');
      const { seconds, loss, accuracy, trainLoss, trainAccuracy } = JSON.parse(await line()) as Printed;
      return { seconds, loss: loss ?? trainLoss ?? NaN, accuracy: accuracy ?? trainAccuracy };
    },
    close() {
      child.kill();
    },
  };
}
