import type { Browser } from '@playwright/test';

/** Above this a page answers late; in milliseconds. */
export const LONG_TASK = 50;

export interface LongTasks {
  /** How long was looked for them, in seconds. */
  readonly seconds: number;
  /** Of the main thread, while the figure trained: milliseconds of each task over 50. */
  readonly tasks: readonly number[];
}

/**
 * Opens a lesson, trains the figure in it until its second row stands in the table, and lists the long tasks of the main
 * thread meanwhile.
 */
export async function longTasksWhileTraining(
  browser: Browser,
  url: string,
  figure: string,
): Promise<LongTasks> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const root = page.locator(`[data-figure="${figure}"][data-ready]`);
    await root.scrollIntoViewIfNeeded();
    await root.locator('[data-action="train"]').click();
    // From the first row on: loading the data and laying out the page are not training.
    await root.locator('tr[data-epoch="1"] [data-var="trainLoss"][data-value]').waitFor({ timeout: 120_000 });
    await page.evaluate(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.push(duration);
      }).observe({ entryTypes: ['longtask'] });
      Object.assign(globalThis, { longTasks: seen, longTasksSince: performance.now() });
    });
    await root.locator('tr[data-epoch="2"] [data-var="trainLoss"][data-value]').waitFor({ timeout: 120_000 });
    return await page.evaluate(() => {
      const { longTasks, longTasksSince } = globalThis as unknown as {
        longTasks: number[];
        longTasksSince: number;
      };
      return { seconds: (performance.now() - longTasksSince) / 1000, tasks: longTasks };
    });
  } finally {
    await page.close();
  }
}
