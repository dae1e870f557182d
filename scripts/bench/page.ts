import { chromium, type Browser, type Page } from '@playwright/test';
import { browserPath } from '../browser.ts';
import type { Competitor } from '#workers/bench/messages.ts';
import type { EpochTimer } from './epoch-timer.ts';
import type {} from './pages/peer.ts';

export function launch(): Promise<Browser> {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Chromium's sandbox does not start for root, which is what containers run as.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

/** How long a page may load its data and start its threads, in milliseconds. */
const PATIENCE = 180_000;

/** A program in a page of its own. */
export interface PageTimer extends EpochTimer {
  /** Versions and settings. */
  readonly environment: Readonly<Record<string, string | number>>;
  readonly page: Page;
}

/** Opens one of the bench's pages, which loads its data and then waits. */
async function pageTimer(browser: Browser, address: string): Promise<PageTimer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const failure = new Promise<never>((_, reject) => {
    page.on('pageerror', reject);
  });
  failure.catch(() => undefined);
  await page.goto(address);
  await Promise.race([page.waitForFunction(() => 'peer' in globalThis), failure]);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE, new Error(`${address} is still not ready to train.`));
  });
  const environment = await Promise.race([page.evaluate(() => peer.begin()), late]);
  clearTimeout(timer);
  return {
    environment,
    page,
    epoch: () => page.evaluate(() => peer.epoch()),
    close: () => context.close(),
  };
}

/** Backstep's own training, in a worker or, which is not how the site does it, in the page's thread. */
export function backstepTimer(
  browser: Browser,
  address: string,
  competitor: Competitor,
  thread: 'worker' | 'main' = 'worker',
): Promise<PageTimer> {
  const query = new URLSearchParams({ competitor: JSON.stringify(competitor), thread });
  return pageTimer(browser, `${address}backstep.html?${query}`);
}

export type TfProgramName = 'fit' | 'tuned' | 'deep';

/** TensorFlow.js; two threads need an address of an isolated page. */
export const tfjsTimer = (
  browser: Browser,
  address: string,
  program: TfProgramName,
  threads: 1 | 2,
): Promise<PageTimer> => pageTimer(browser, `${address}tfjs.html?program=${program}&threads=${threads}`);
