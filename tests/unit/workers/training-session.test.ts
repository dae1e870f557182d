import { describe, expect, it } from 'vitest';
import { PIXEL_VALUES } from '#datasets/pixel-values.ts';
import { notebookDefaults, type NotebookSettings } from '#learning/notebook-settings.ts';
import { TrainingError } from '#workers/problem.ts';
import { train, trainerFor } from '../learning/run-epochs.ts';
import { fakeWorker, memoryCheckpoints, tinyDigits } from './fake-host.ts';

const settings: NotebookSettings = { ...notebookDefaults('mse'), epochs: 3, batch: 20, seed: 5 };
const open = { type: 'open', figure: 'train-mse', base: 'http://site/', settings } as const;
const start = { type: 'start', settings, from: 'seed' } as const;

/** What the same run comes to without a worker. */
function expectedRows(of: NotebookSettings = settings) {
  const trainer = trainerFor({ ...tinyDigits(), values: PIXEL_VALUES }, of);
  train(trainer);
  return trainer.state.rows;
}

describe('the training worker', () => {
  it('loads, shows its digits, trains, reports and finishes', async () => {
    const worker = fakeWorker();
    const opening = worker.session.receive(open);
    const training = worker.session.receive(start);
    await opening;
    await training;
    expect(worker.said.map(({ type }) => type).slice(0, 4)).toEqual([
      'ready',
      'samples',
      'samples',
      'started',
    ]);
    expect(worker.all('ready')[0]).toMatchObject({ origin: 'drawn', trainCount: 200, testCount: 60 });
    const [samples] = worker.all('samples');
    expect(samples!.train.indices).toHaveLength(16);
    expect(samples!.test.pixels).toHaveLength(25 * 784);
    const { test } = tinyDigits();
    const first = samples!.test.indices[0]!;
    expect(samples!.test.pixels.slice(0, 784)).toEqual(test.inputs.slice(first * 784, (first + 1) * 784));
    expect(samples!.test.labels[0]).toBe(test.labels[first]);

    expect(worker.all('epoch').map(({ row }) => row)).toEqual(expectedRows());
    expect(worker.all('weights').map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    expect(worker.all('weights')[3]!.values).toHaveLength(784 * 64);
    expect(worker.all('predictions').map(({ epoch, classes }) => [epoch, classes.length])).toEqual([
      [0, 25],
      [1, 25],
      [2, 25],
      [3, 25],
    ]);
    const progress = worker.all('progress');
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.at(-1)!.imagesPerSecond).toBeGreaterThan(0);
    const [finished] = worker.all('finished');
    const right = worker.all('epoch')[2]!.row.testAccuracy;
    expect(finished!.wrongCount).toBe(Math.round((1 - right) * 60));
    finished!.wrongClasses.forEach((predicted, i) => {
      expect(predicted).not.toBe(finished!.wrong.labels[i]);
    });
  });

  it('pauses within a few batches, and comes to the same rows afterwards', async () => {
    const worker = fakeWorker();
    await worker.session.receive(open);
    let progressAtPause = 0;
    let paused: () => void;
    const isPaused = new Promise<void>((resolve) => (paused = resolve));
    worker.listen(({ type }) => {
      if (type === 'epoch' && worker.all('epoch').length === 1) {
        progressAtPause = worker.all('progress').length;
        void worker.session.receive({ type: 'pause' });
      }
      if (type === 'paused') paused();
    });
    const done = worker.session.receive(start);
    await isPaused;
    // Ten updates an epoch: it was still in the first of the second.
    expect(worker.all('progress').at(-1)).toMatchObject({ epoch: 2, part: 'training', done: 20 });
    expect(worker.all('progress')).toHaveLength(progressAtPause + 1);
    await new Promise((resolve) => void setTimeout(resolve, 30));
    expect(worker.all('epoch')).toHaveLength(1);
    await worker.session.receive({ type: 'resume' });
    await done;
    expect(worker.all('resumed')).toHaveLength(1);
    expect(worker.all('epoch').map(({ row }) => row)).toEqual(expectedRows());
  });

  it('goes on from the last kept epoch after the page was closed in the middle of one', async () => {
    const checkpoints = memoryCheckpoints();
    const killed = fakeWorker({ checkpoints });
    await killed.session.receive(open);
    const second = new Promise<void>((resolve) => {
      killed.listen((message) => {
        if (message.type === 'checkpoint' && message.epoch === 1) resolve();
      });
    });
    void killed.session.receive(start);
    await second;
    // Nobody hears the killed one any more; what is kept is what it had written.
    const kept = memoryCheckpoints();
    kept.kept.set('train-mse', structuredClone(checkpoints.kept.get('train-mse')!));
    void killed.session.receive({ type: 'reset' });

    const next = fakeWorker({ checkpoints: kept });
    await next.session.receive(open);
    const { checkpoint } = next.all('ready')[0]!;
    expect(checkpoint!.settings).toEqual(settings);
    expect(checkpoint!.rows).toEqual(expectedRows().slice(0, 1));
    await next.session.receive({ type: 'start', settings: checkpoint!.settings, from: 'checkpoint' });
    expect(next.all('started')[0]!.rows).toHaveLength(1);
    const rows = [...next.all('started')[0]!.rows, ...next.all('epoch').map(({ row }) => row)];
    expect(rows).toEqual(expectedRows());
    expect(next.all('weights').map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
    // Kept whole, a finished run is shown again with its wrong digits.
    await next.session.receive({ type: 'start', settings, from: 'checkpoint' });
    const [one, two] = next.all('finished');
    expect(two).toEqual(one);
  });

  it.each(['refused', 'full'] as const)('trains on and says so when storage is %s', async (reason) => {
    const worker = fakeWorker({ checkpoints: memoryCheckpoints(reason) });
    await worker.session.receive(open);
    await worker.session.receive(start);
    await new Promise((resolve) => void setImmediate(resolve));
    expect(worker.all('epoch')).toHaveLength(3);
    expect(worker.all('checkpoint').map(({ notKept }) => notKept)).toEqual([reason, reason, reason]);
    await worker.session.receive({ type: 'start', settings, from: 'checkpoint' });
    expect(worker.all('error')[0]!.problem).toEqual({ code: 'no-state', from: 'checkpoint' });
  });

  it('stops when it diverges, and goes on from the last good epoch with another learning rate', async () => {
    const worker = fakeWorker({ checkpoints: memoryCheckpoints('refused') });
    const single: NotebookSettings = { ...settings, precision: 'float32', epochs: 1 };
    await worker.session.receive(open);
    await worker.session.receive({ ...start, settings: single });
    const wild = { ...single, epochs: 3, learningRate: 1e100 };
    await worker.session.receive({ type: 'start', settings: wild, from: 'last-good' });
    const [diverged] = worker.all('diverged');
    const { value, ...where } = diverged!.divergence;
    expect(where).toEqual({ epoch: 2, step: 1, variable: 'W1' });
    expect(Math.abs(value)).toBe(Infinity);
    expect(diverged!.lastGoodEpoch).toBe(1);
    expect(worker.all('finished')).toHaveLength(1);

    await worker.session.receive({ type: 'start', settings: { ...single, epochs: 3 }, from: 'last-good' });
    expect(worker.all('epoch').map(({ row }) => row)).toEqual(expectedRows({ ...single, epochs: 3 }));
  });

  it('ends a run for a new one, and a reset forgets what was kept', async () => {
    const worker = fakeWorker();
    await worker.session.receive(open);
    const abandoned = worker.session.receive({ ...start, settings: { ...settings, epochs: 100 } });
    await new Promise<void>((resolve) => {
      worker.listen(({ type }) => {
        if (type === 'epoch') resolve();
      });
    });
    const before = worker.all('epoch').length;
    await worker.session.receive(start);
    await abandoned;
    expect(worker.all('started')).toHaveLength(2);
    expect(
      worker
        .all('epoch')
        .slice(before)
        .map(({ row }) => row),
    ).toEqual(expectedRows());
    expect(worker.all('finished')).toHaveLength(1);
    await worker.session.receive({ type: 'reset' });
    expect(worker.checkpoints.kept.size).toBe(0);
    expect(worker.said.at(-1)).toEqual({ type: 'reset' });
  });

  it('posts what is wrong instead of throwing', async () => {
    const worker = fakeWorker();
    await worker.session.receive(start);
    await worker.session.receive({ ...start, settings: { ...settings, batch: 0 } });
    const offline = fakeWorker({
      loadDigits: () => Promise.reject(new TrainingError({ code: 'unreachable', file: 'data/mnist/x.gz' })),
    });
    const opening = offline.session.receive(open);
    await offline.session.receive(start);
    await opening;
    expect(offline.said).toHaveLength(1);
    expect(worker.all('error').map(({ problem }) => problem)).toMatchObject([
      { code: 'not-open' },
      { code: 'setting', problem: { setting: 'batch', found: 0 } },
    ]);
    expect(offline.all('error')[0]!.problem).toEqual({ code: 'unreachable', file: 'data/mnist/x.gz' });
  });

  it('does not go on with a run on other data or of another seed', async () => {
    const checkpoints = memoryCheckpoints();
    const worker = fakeWorker({ checkpoints });
    await worker.session.receive(open);
    await worker.session.receive({ ...start, settings: { ...settings, epochs: 1 } });
    await new Promise((resolve) => void setImmediate(resolve));
    await worker.session.receive({ type: 'start', settings: { ...settings, seed: 6 }, from: 'checkpoint' });
    expect(worker.all('error')).toHaveLength(1);
    const others = fakeWorker({ checkpoints, loadDigits: () => Promise.resolve(tinyDigits(190)) });
    await others.session.receive(open);
    expect(others.all('ready')[0]!.checkpoint).toBeUndefined();
  });
});
