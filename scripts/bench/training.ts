import type { Browser } from '@playwright/test';
import type { Competitor, Work } from '#workers/bench/messages.ts';
import { contest, type Entry, type Score } from './contest.ts';
import { numpyTimer, type NumpyProgram, type PythonWithNumpy } from './numpy.ts';
import { backstepTimer, tfjsTimer, type PageTimer, type TfProgramName } from './page.ts';

/** Where the bench's programs run. */
export interface Places {
  readonly browser: Browser;
  /** Addresses of the bench's pages, those at the second isolated from others. */
  readonly plain: string;
  readonly isolated: string;
  /** The first that has NumPy. */
  readonly python: PythonWithNumpy | undefined;
  /** The folder of MNIST, for those that read files. */
  readonly mnist: string;
}

/** Of these, which take long, fewer epochs. */
const AT_MOST = { fit: 3, deep: 4 } as const;

const OURS: Readonly<Record<Work, readonly Omit<Competitor, 'work'>[]>> = {
  reference: [
    { precision: 'float32', workers: 1 },
    { precision: 'float32', workers: 2 },
    { precision: 'float64', workers: 1 },
  ],
  deep: [
    { precision: 'float32', workers: 1 },
    { precision: 'float32', workers: 2 },
  ],
};

interface TfEntry {
  readonly id: string;
  readonly program: TfProgramName;
  readonly threads: 1 | 2;
}
const TFJS: Readonly<Record<Work, readonly TfEntry[]>> = {
  reference: [
    { id: 'tfjs-fit', program: 'fit', threads: 1 },
    { id: 'tfjs-tuned', program: 'tuned', threads: 1 },
    { id: 'tfjs-tuned/2-threads', program: 'tuned', threads: 2 },
  ],
  deep: [
    { id: 'deep/tfjs-tuned', program: 'deep', threads: 1 },
    { id: 'deep/tfjs-tuned/2-threads', program: 'deep', threads: 2 },
  ],
};

interface NumpyEntry {
  readonly id: string;
  readonly program: NumpyProgram;
  /** All cores without it. */
  readonly threads?: 1;
}
const NUMPY: Readonly<Record<Work, readonly NumpyEntry[]>> = {
  reference: [
    { id: 'numpy-notebook', program: 'notebook' },
    { id: 'numpy-float32', program: 'lean-reference' },
    { id: 'numpy-float32/1-thread', program: 'lean-reference', threads: 1 },
  ],
  deep: [
    { id: 'deep/numpy-float32', program: 'lean-deep' },
    { id: 'deep/numpy-float32/1-thread', program: 'lean-deep', threads: 1 },
  ],
};

export interface Training {
  readonly scores: readonly Score[];
  /** What the pages say of their programs. */
  readonly environment: Readonly<Record<string, string | number>>;
}

/** Times all programs of one work against each other. */
export async function timeTraining(
  work: Work,
  epochs: number,
  places: Places,
  log: (line: string) => void,
): Promise<Training> {
  const { browser, plain, isolated, python, mnist } = places;
  const rounds = work === 'deep' ? Math.min(epochs, AT_MOST.deep) : epochs;
  const entries: Entry[] = [];
  const environment: Record<string, string | number> = {};
  const enter = async (id: string, timer: Promise<Entry['timer']>, most = rounds): Promise<void> => {
    log(`${id}: loading`);
    entries.push({ id, epochs: Math.min(rounds, most), timer: await timer });
  };
  const noted = async (opened: Promise<PageTimer>): Promise<PageTimer> => {
    const timer = await opened;
    Object.assign(environment, timer.environment);
    return timer;
  };
  for (const competitor of OURS[work]) {
    const { precision, workers } = competitor;
    const address = workers === 2 ? isolated : plain;
    const id = `${work}/${precision}/${workers === 2 ? '2-workers' : '1-worker'}`;
    await enter(id, backstepTimer(browser, address, { ...competitor, work }));
  }
  for (const { id, program, threads } of NUMPY[work])
    if (python) await enter(id, numpyTimer(python, program, mnist, rounds, threads));
  for (const { id, program, threads } of TFJS[work]) {
    const timer = noted(tfjsTimer(browser, threads === 2 ? isolated : plain, program, threads));
    await enter(id, timer, program === 'fit' ? AT_MOST.fit : rounds);
  }
  return { scores: await contest(entries, rounds, log), environment };
}
