import type { Browser } from '@playwright/test';

/** Above this a page answers late; in milliseconds. */
export const LONG_TASK = 50;

export interface LongTasks {
  readonly figure: string;
  /** How long was looked for them, in seconds. */
  readonly seconds: number;
  /** Of the main thread, while the figure trained: milliseconds of each task over 50. */
  readonly tasks: readonly number[];
}

/** A training figure: the lesson it stands in, its link, and how it shows that training is under way and done. */
interface Run {
  readonly lesson: string;
  readonly figure: string;
  readonly link: string;
  /** Where it does not begin to train at once. */
  readonly begun?: string;
  readonly done: string;
}

const row = (epoch: number): string => `tr[data-epoch="${epoch}"] [data-var="trainLoss"][data-value]`;

export const RUNS: readonly Run[] = [
  // From the first row on: loading the data and laying out the page are not training.
  { lesson: 'train-mnist', figure: 'train-mse', link: 'v1', begun: row(1), done: row(2) },
  ...['2-2-1', '2-10-10-10-1'].map((net) => ({
    lesson: 'xor-learns',
    figure: 'xor-learns',
    link: `v1;net:${net};step:0`,
    done: '[data-step="10001"]',
  })),
  {
    lesson: 'xor-learns',
    figure: 'ten-seeds',
    link: 'v1;step:0',
    done: '[data-step="10001"]',
  },
];

/** Opens a lesson, trains the figure in it to its end, and lists the long tasks of the main thread meanwhile. */
export async function longTasksWhileTraining(browser: Browser, site: string, run: Run): Promise<LongTasks> {
  const { lesson, figure, link, begun, done } = run;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${site}lessons/${lesson}/?${figure}=${link}`);
    const root = page.locator(`[data-figure="${figure}"][data-ready]`);
    await root.scrollIntoViewIfNeeded();
    const watch = (): Promise<void> =>
      page.evaluate(() => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) seen.push(duration);
        }).observe({ entryTypes: ['longtask'] });
        Object.assign(globalThis, { longTasks: seen, longTasksSince: performance.now() });
      });
    const there = (what: string): Promise<void> => root.locator(what).first().waitFor({ timeout: 120_000 });
    if (begun === undefined) await watch();
    await root.locator('[data-action="train"]').click();
    if (begun !== undefined) {
      await there(begun);
      await watch();
    }
    await there(done);
    return await page.evaluate((id) => {
      const { longTasks, longTasksSince } = globalThis as unknown as {
        longTasks: number[];
        longTasksSince: number;
      };
      return { figure: id, seconds: (performance.now() - longTasksSince) / 1000, tasks: longTasks };
    }, `${figure} ${link}`);
  } finally {
    await page.close();
  }
}
