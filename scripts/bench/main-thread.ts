import type { Browser } from '@playwright/test';
import { BOUNDS, timeInteractions, type Interaction } from './interactions.ts';
import { LONG_TASK, longTasksWhileTraining, RUNS, type LongTasks } from './long-tasks.ts';
import { serve } from './serve.ts';

/** How free the main thread stays on the built site. */
export interface MainThread {
  readonly longTasks?: readonly LongTasks[];
  readonly interactions?: readonly Interaction[];
}

/**
 * @param dist the folder of the built site
 * @param wants which of the two are measured
 */
export async function watchMainThread(
  browser: Browser,
  dist: string,
  wants: (part: 'long-tasks' | 'interactions') => boolean,
): Promise<MainThread> {
  const site = await serve([['/', dist]]);
  try {
    const found: { longTasks?: LongTasks[]; interactions?: Interaction[] } = {};
    if (wants('long-tasks')) {
      found.longTasks = [];
      for (const run of RUNS) found.longTasks.push(await longTasksWhileTraining(browser, site.address, run));
    }
    if (wants('interactions'))
      found.interactions = await timeInteractions(browser, `${site.address}lessons/worked-example/`);
    return found;
  } finally {
    site.close();
  }
}

const ms = (time: number): string => time.toFixed(1).padStart(7);

const describeLongTasks = (all: readonly LongTasks[]): string[] => [
  `Main thread while training: tasks over ${LONG_TASK} ms`,
  ...all.map(
    ({ figure, seconds, tasks }) =>
      `${figure.padEnd(40)}${seconds.toFixed(1).padStart(6)} s: ${tasks.length}${tasks.length > 0 ? `, the longest ${Math.max(...tasks).toFixed(0)} ms` : ''}`,
  ),
  '',
];

const describeInteractions = (all: readonly Interaction[]): string[] => [
  `${'Main thread, ms'.padEnd(58)}${'answer'.padStart(7)}${'worst'.padStart(7)}${'after'.padStart(7)}${'worst'.padStart(7)}  bound`,
  ...all.map(
    ({ net, what, answer, after }) =>
      `${net.padEnd(8)}${what.padEnd(50)}${ms(answer.median)}${ms(answer.worst)}${ms(after.median)}${ms(after.worst)}${String(BOUNDS[net]).padStart(7)}`,
  ),
  '',
];

export const describeMainThread = ({ longTasks, interactions }: MainThread): string =>
  [
    ...(longTasks ? describeLongTasks(longTasks) : []),
    ...(interactions ? describeInteractions(interactions) : []),
  ].join('\n');
