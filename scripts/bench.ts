import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { bundlePages } from './bench/bundle-pages.ts';
import type { Score } from './bench/contest.ts';
import { environmentOf } from './bench/environment.ts';
import { describeMainThread, watchMainThread, type MainThread } from './bench/main-thread.ts';
import { findNumpy } from './bench/numpy.ts';
import { benchOptions, USAGE, type BenchOptions } from './bench/options.ts';
import { launch } from './bench/page.ts';
import { describeEnvironment, describeResults, describeThrottled } from './bench/report.ts';
import { resultsOf } from './bench/results.ts';
import { serve } from './bench/serve.ts';
import { timeThrottled, type Throttled } from './bench/throttled.ts';
import { timeTraining } from './bench/training.ts';
import { findMnist } from './notebook/local-mnist.ts';

const log = (text: string): boolean => process.stderr.write(`${text}\n`);
const root = fileURLToPath(new URL('..', import.meta.url));
const [python] = findNumpy();

interface TrainingTimes {
  readonly scores: Score[];
  readonly programs: Record<string, string | number>;
  readonly throttled: Throttled[];
}

/** The parts that train on MNIST, in pages of the bench's own. */
async function train(browser: Browser, { epochs, parts }: BenchOptions): Promise<TrainingTimes> {
  const times: TrainingTimes = { scores: [], programs: {}, throttled: [] };
  const works = (['reference', 'deep'] as const).filter((work) => parts.has(work));
  if (works.length === 0 && !parts.has('throttled')) return times;
  const prepared = join(root, 'public', 'data', 'mnist');
  const mnist = findMnist([prepared]);
  if (mnist === undefined)
    throw new Error(`MNIST is not in ${relative(process.cwd(), prepared)}: run "npm run data" first.`);
  if (!python && works.length > 0)
    log('No Python with NumPy was found; set PYTHON to one for the comparison.');
  const bundle = await bundlePages();
  const mounts = [
    ['/data/mnist/', prepared],
    ['/', bundle],
  ] as const;
  const [plain, isolated] = [await serve(mounts), await serve(mounts, { isolated: true })];
  try {
    for (const work of works) {
      const places = { browser, plain: plain.address, isolated: isolated.address, python, mnist };
      const { scores, environment } = await timeTraining(work, epochs, places, log);
      times.scores.push(...scores);
      Object.assign(times.programs, environment);
    }
    if (parts.has('throttled')) times.throttled.push(...(await timeThrottled(browser, plain.address, log)));
  } finally {
    plain.close();
    isolated.close();
    await rm(bundle, { recursive: true });
  }
  return times;
}

/** The parts that watch the built site. */
async function watch(browser: Browser, { parts }: BenchOptions): Promise<MainThread> {
  if (!parts.has('long-tasks') && !parts.has('interactions')) return {};
  const dist = join(root, 'dist');
  if (existsSync(join(dist, 'lessons', 'train-mnist', 'index.html')))
    return watchMainThread(browser, dist, (part) => parts.has(part));
  log('The site is not built, so the main thread was not watched: run "npm run build" first.');
  return {};
}

async function bench(options: BenchOptions): Promise<void> {
  const browser = await launch();
  try {
    const { scores, programs, throttled } = await train(browser, options);
    const results = resultsOf(scores);
    const mainThread = await watch(browser, options);
    const environment = environmentOf(browser, python, programs);
    if (options.json) {
      const rest = throttled.length > 0 ? { throttled, ...mainThread } : mainThread;
      process.stdout.write(`${JSON.stringify({ environment, results, ...rest })}\n`);
      return;
    }
    const isDeep = ({ id }: { id: string }): boolean => id.startsWith('deep/');
    const tables = [
      describeEnvironment(environment),
      ...[results.filter((row) => !isDeep(row)), results.filter(isDeep)]
        .filter((rows) => rows.length > 0)
        .map(describeResults),
      ...(throttled.length > 0 ? [describeThrottled(throttled)] : []),
      describeMainThread(mainThread),
    ];
    process.stdout.write(tables.filter((text) => text !== '').join('\n'));
  } finally {
    await browser.close();
  }
}

let options: BenchOptions;
try {
  options = benchOptions(process.argv.slice(2));
} catch (error) {
  log(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(2);
}
try {
  await bench(options);
} catch (error) {
  log((error as Error).message);
  process.exitCode = 1;
}
