import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import type { KernelModule } from '#kernels/kernels.ts';
import { notebookDraws } from '#learning/notebook-draws.ts';
import { notebookTrainer } from '#learning/notebook-run.ts';
import { notebookDefaults } from '#learning/notebook-settings.ts';
import type { Competitor, FromBench, Timed } from '#workers/bench/messages.ts';
import { BenchSession, type BenchHost } from '#workers/bench/session.ts';
import { tinyDigits } from '../fake-host.ts';

const load = (module: KernelModule): Promise<BufferSource> =>
  Promise.resolve(readFileSync(new URL(`../../../../src/kernels/built/${module}.wasm`, import.meta.url)));

/** A worker without a worker: a look at the clock takes a quarter of a second. */
function fakeBench(change: Partial<BenchHost> = {}) {
  const said: FromBench[] = [];
  let time = 0;
  const session = new BenchSession({
    post: (message) => void said.push(structuredClone(message)),
    loadDigits: () => Promise.resolve(tinyDigits()),
    offers: { load },
    now: () => (time += 250),
    ...change,
  });
  const timed = (): Timed[] => said.filter((message) => message.type === 'timed');
  return { session, said, timed };
}

const float64: Competitor = { work: 'reference', precision: 'float64', workers: 1 };
const open = { type: 'open', base: 'http://localhost/' } as const;
const epoch = (competitor: Competitor) => ({ type: 'epoch', competitor }) as const;

/** Losses of the published run on the same digits, by the reference executor. */
function trainedLosses(epochs: number): number[] {
  const { train, test } = tinyDigits();
  const draws = notebookDraws(0, train.count, test.count);
  const data = { train, test, values: PIXEL_VALUES };
  const trainer = notebookTrainer({ settings: notebookDefaults('mse'), data, draws });
  return Array.from({ length: epochs }, () => {
    for (let epoch = trainer.epoch(), next = epoch.next(); !next.done;) next = epoch.next();
    return trainer.state.rows.at(-1)!.trainLoss;
  });
}

describe('the worker that times epochs', () => {
  it('says what there is to learn from', async () => {
    const { session, said } = fakeBench();
    await session.receive(open);
    expect(said).toMatchObject([{ type: 'ready', origin: 'drawn', trainCount: 200, testCount: 60 }]);
  });

  it('trains the published run an epoch at a time, each from where the one before ended', async () => {
    const { session, timed } = fakeBench();
    await session.receive(open);
    for (let i = 0; i < 3; i++) await session.receive(epoch(float64));
    expect(timed().map(({ loss }) => loss)).toEqual(trainedLosses(3));
    expect(timed()[0]).toMatchObject({ engine: 'float64', workers: 1, seconds: 0.25, images: 200 });
  });

  it('keeps a run for every competitor, so that one does not go on where another stands', async () => {
    const { session, timed } = fakeBench();
    await session.receive(open);
    const reference: Competitor = { ...float64, engine: 'reference' };
    for (const competitor of [float64, reference, float64, reference])
      await session.receive(epoch(competitor));
    const [first, second] = trainedLosses(2);
    expect(timed().map(({ engine, loss }) => [engine, loss])).toEqual([
      ['float64', first],
      ['reference', first],
      ['float64', second],
      ['reference', second],
    ]);
  });

  it('begins a run anew that was closed', async () => {
    const { session, timed } = fakeBench();
    await session.receive(open);
    await session.receive(epoch(float64));
    await session.receive({ type: 'close-run', competitor: float64 });
    await session.receive(epoch(float64));
    expect(timed()[1]!.loss).toBe(timed()[0]!.loss);
  });

  it('trains the deep network on shuffled batches and says the mean of their losses', async () => {
    const { session, timed, said } = fakeBench();
    await session.receive(open);
    const deep: Competitor = { work: 'deep', precision: 'float32', workers: 1 };
    for (let i = 0; i < 4; i++) await session.receive(epoch(deep));
    expect(said.filter(({ type }) => type === 'error')).toEqual([]);
    const losses = timed().map(({ loss }) => loss);
    // Ten classes that nothing is known of: −log 1/10 is 2.3.
    expect(losses[0]).toBeGreaterThan(1);
    expect(losses[0]).toBeLessThan(5);
    expect(losses[3]).toBeLessThan(losses[0]!);
    expect(timed()[0]).toMatchObject({ images: 200, accuracy: undefined });
  });

  it('looks for a second worker only for those who want two, and says how many there were', async () => {
    let asked = 0;
    const nobody = () => Promise.resolve(void asked++);
    const { session, timed } = fakeBench({ offers: { load, hire: nobody } });
    await session.receive(open);
    await session.receive(epoch(float64));
    expect(asked).toBe(0);
    await session.receive(epoch({ ...float64, workers: 2 }));
    expect(asked).toBe(1);
    expect(timed().map(({ workers }) => workers)).toEqual([1, 1]);
  });

  it('does not put another engine in the place of one that was asked for', async () => {
    const { session, said } = fakeBench({
      offers: { load: () => Promise.reject(new TypeError('Failed to fetch')) },
    });
    await session.receive(open);
    await session.receive(epoch({ ...float64, precision: 'float32', engine: 'float32' }));
    expect(said.at(-1)).toEqual({ type: 'error', problem: { code: 'no-engine', engine: 'float32' } });
  });

  it('says that the data has to be asked for first, and goes on after a problem', async () => {
    const { session, said } = fakeBench();
    await session.receive(epoch(float64));
    expect(said).toEqual([{ type: 'error', problem: { code: 'not-open' } }]);
    await session.receive(open);
    await session.receive(epoch(float64));
    expect(said.at(-1)).toMatchObject({ type: 'timed' });
  });

  it('answers in the order in which it was asked, however many messages wait', async () => {
    const { session, said } = fakeBench();
    await Promise.all([open, epoch(float64), epoch(float64)].map((message) => session.receive(message)));
    expect(said.map(({ type }) => type)).toEqual(['ready', 'timed', 'timed']);
  });
});
