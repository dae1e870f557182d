import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import { bundleWorker } from './bench/bundle-worker.ts';
import { describeMainThread, watchMainThread, type MainThread } from './bench/main-thread.ts';
import { findNumpy, numpyTimer, type EpochTimer } from './bench/numpy.ts';
import { launch, pageTimer } from './bench/page.ts';
import { serve } from './bench/serve.ts';
import { median } from './bench/statistics.ts';
import { findMnist } from './notebook/local-mnist.ts';

const USAGE = `Usage: npm run bench -- [--epochs N] [--json]

Times epochs of the published 784-64-16-10 run, evaluation included: the site's worker in Chromium, and a NumPy program of
the same work, in turn. Then, on the built site, how long the main thread takes to answer what a reader does.

  --epochs N  how many of each (7); the first of each, which warms up, does not count
  --json      one JSON object on standard output instead of the table
`;

interface Result {
  readonly id: string;
  readonly secondsPerEpoch: number;
  readonly timesFasterThan?: Readonly<Record<string, number>>;
}

const log = (text: string): boolean => process.stderr.write(`${text}\n`);

function options(): { epochs: number; json: boolean } {
  try {
    const { values } = parseArgs({
      options: { epochs: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } },
    });
    const epochs = Number(values.epochs);
    if (!Number.isInteger(epochs) || epochs < 2 || epochs > 100)
      throw new RangeError('--epochs is a whole number from 2 to 100.');
    return { epochs, json: values.json };
  } catch (error) {
    log(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { epochs, json } = options();
const root = fileURLToPath(new URL('..', import.meta.url));
const prepared = join(root, 'public', 'data', 'mnist');
const folder = findMnist([prepared]);
if (folder === undefined) {
  log(`MNIST is not in ${relative(process.cwd(), prepared)}: run "npm run data" first.`);
  process.exit(1);
}

const settings = { ...notebookDefaults('mse'), epochs };
const bundle = await bundleWorker();
const serving = await serve([
  ['/data/mnist/', prepared],
  ['/', bundle],
]);
const browser = await launch();
const [python] = findNumpy();
const timers: { id: string; timer: EpochTimer; seconds: number[] }[] = [];
for (const precision of ['float32', 'float64'] as const) {
  const timer = await pageTimer(browser, serving.address, { ...settings, precision });
  timers.push({ id: `reference/${precision}/1-worker`, timer, seconds: [] });
}
if (python) {
  const timer = await numpyTimer(python, folder, epochs, settings.loss);
  timers.push({ id: 'numpy-notebook', timer, seconds: [] });
} else log('No Python with NumPy was found; set PYTHON to one for the comparison.');

for (let epoch = 1; epoch <= epochs; epoch++) {
  for (const { id, timer, seconds } of timers) {
    const passed = await timer.epoch();
    log(`${id}, epoch ${epoch}: ${passed.toFixed(3)} s${epoch === 1 ? ' (warming up)' : ''}`);
    if (epoch > 1) seconds.push(passed);
  }
}
for (const { timer } of timers) await timer.close();

const numpySeconds = median(timers.find(({ id }) => id === 'numpy-notebook')?.seconds ?? [NaN]);
const results: Result[] = timers.map(({ id, seconds }) => {
  const secondsPerEpoch = median(seconds);
  const comparable = python !== undefined && id !== 'numpy-notebook';
  return {
    id,
    secondsPerEpoch,
    ...(comparable ? { timesFasterThan: { 'numpy-notebook': numpySeconds / secondsPerEpoch } } : {}),
  };
});

const dist = join(root, 'dist');
let mainThread: MainThread | undefined;
if (existsSync(join(dist, 'lessons', 'train-mnist', 'index.html')))
  mainThread = await watchMainThread(browser, dist);
else log('The site is not built, so the main thread was not watched: run "npm run build" first.');

const environment = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  chromium: browser.version(),
  node: process.version,
  ...(python ? { python: python.python, numpy: python.numpy, blas: python.blas } : {}),
  network: '784-64-16-10',
  loss: settings.loss,
  batch: settings.batch,
  epochsTimed: epochs - 1,
};
await browser.close();
serving.close();
await rm(bundle, { recursive: true });

if (json) process.stdout.write(`${JSON.stringify({ environment, results, ...mainThread })}\n`);
else {
  process.stdout.write(
    `${Object.entries(environment)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')}\n\n`,
  );
  process.stdout.write(`${'program'.padEnd(30)}${'s an epoch'.padStart(12)}${'× NumPy time'.padStart(15)}\n`);
  for (const { id, secondsPerEpoch } of results) {
    const ratio = python ? (secondsPerEpoch / numpySeconds).toFixed(2) : '';
    process.stdout.write(`${id.padEnd(30)}${secondsPerEpoch.toFixed(3).padStart(12)}${ratio.padStart(15)}\n`);
  }
  if (mainThread) process.stdout.write(`\n${describeMainThread(mainThread)}`);
}
