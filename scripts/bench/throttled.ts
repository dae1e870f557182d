import type { Browser } from '@playwright/test';
import type { Precision } from '#numeric/tensor.ts';
import type { Engine } from '#workers/kernel-modules.ts';
import { contest } from './contest.ts';
import { backstepTimer, type PageTimer } from './page.ts';
import { median } from './statistics.ts';

/** How many times slower Chromium is asked to make the processor seem. */
export const THROTTLED_BY = 4;
const EPOCHS = 2;

/** Both executors on a slow processor. */
export interface Throttled {
  readonly precision: Precision;
  /** The kernels that were chosen. */
  readonly engine: Engine;
  /** Of the kernels, and of the TypeScript executor. */
  readonly secondsPerEpoch: number;
  readonly typescript: number;
  readonly timesFasterThan: { readonly typescript: number };
}

/**
 * The reference work by the kernels and by the TypeScript executor, both slowed down. Chromium slows a page's own thread
 * down and leaves its workers alone, so both train in their page's thread here.
 *
 * @param address of the bench's pages, not isolated
 */
export async function timeThrottled(
  browser: Browser,
  address: string,
  log: (line: string) => void,
): Promise<Throttled[]> {
  const results: Throttled[] = [];
  for (const precision of ['float32', 'float64'] as const) {
    const competitor = { work: 'reference', precision, workers: 1 } as const;
    const kernels = await backstepTimer(browser, address, competitor, 'main');
    const typescript = await backstepTimer(browser, address, { ...competitor, engine: 'reference' }, 'main');
    for (const timer of [kernels, typescript]) await slowDown(timer);
    const entries = [
      { id: `throttled/${precision}/kernels`, epochs: EPOCHS, timer: kernels },
      { id: `throttled/${precision}/typescript`, epochs: EPOCHS, timer: typescript },
    ];
    const [fast, slow] = (await contest(entries, EPOCHS, log)).map(({ reports }) => reports.slice(1));
    const secondsPerEpoch = median(fast!.map(({ seconds }) => seconds));
    const others = median(slow!.map(({ seconds }) => seconds));
    const engine = fast![0]!.engine ?? 'reference';
    const timesFasterThan = { typescript: others / secondsPerEpoch };
    results.push({ precision, engine, secondsPerEpoch, typescript: others, timesFasterThan });
  }
  return results;
}

async function slowDown({ page }: PageTimer): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED_BY });
}
