import { chromium, type Browser } from '@playwright/test';
import { browserPath } from '../browser.ts';
import type { TrainingClient as Client, TrainingClientOptions } from '#workers/training-client.ts';
import type { FromWorker } from '#workers/messages.ts';
import type { NotebookSettings } from '#learning/notebook-settings.ts';
import type { EpochTimer } from './numpy.ts';

declare global {
  /** Set by the bench's page. */
  var TrainingClient: new (options: TrainingClientOptions) => Client;
  var bench: { client: Client; waiting: ((message: FromWorker) => void) | undefined; last: number };
}

export function launch(): Promise<Browser> {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Chromium's sandbox does not start for root, which is what containers run as.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** Training in a page of its own, paused between epochs so that another program can be timed in turn. */
export async function pageTimer(
  browser: Browser,
  address: string,
  settings: NotebookSettings,
): Promise<EpochTimer> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'TrainingClient' in globalThis);
  await page.evaluate(
    async ([base, chosen]) => {
      await new Promise<void>((resolve, reject) => {
        const client = new TrainingClient({
          figure: 'bench',
          base,
          onMessage: (message) => {
            if (message.type === 'ready') {
              if (message.origin === 'mnist') resolve();
              else reject(new Error('The page has no MNIST.'));
            }
            if (message.type === 'error') reject(new Error(JSON.stringify(message.problem)));
            bench.waiting?.(message);
          },
        });
        globalThis.bench = { client, waiting: undefined, last: 0 };
        client.open(chosen);
      });
    },
    [address, settings] as const,
  );
  let begun = false;
  return {
    async epoch() {
      const seconds = await page.evaluate(
        ([first, chosen]) =>
          new Promise<number>((resolve, reject) => {
            let from = 0;
            let passed = 0;
            bench.waiting = (message) => {
              // The clock runs from the first batch to the row; starting the run and drawing its seed's numbers is not an epoch.
              if (message.type === 'predictions' && message.epoch === 0) from = performance.now();
              if (message.type === 'resumed') from = performance.now();
              if (message.type === 'epoch') {
                passed = (performance.now() - from) / 1000;
                bench.client.pause();
              }
              if (message.type === 'finished') resolve(passed);
              if (message.type === 'paused') resolve(passed);
              if (message.type === 'error' || message.type === 'diverged')
                reject(new Error(JSON.stringify(message)));
            };
            if (first) bench.client.start(chosen);
            else bench.client.resume();
          }),
        [!begun, settings] as const,
      );
      begun = true;
      return seconds;
    },
    close: () => page.close(),
  };
}
