import { describe, expect, it } from 'vitest';
import { runFrom } from '#scene/xor/net.ts';
import { Recording } from '#scene/xor/recording.ts';
import type { FromXorWorker, XorRun } from '#workers/xor-messages.ts';
import { XorSession } from '#workers/xor-session.ts';

/** A worker without a worker: time passes a slice at every look at the clock, and arrays are really handed over. */
function fakeWorker() {
  const said: FromXorWorker[] = [];
  let time = 0;
  const session = new XorSession({
    post: (message, transfer = []) => void said.push(structuredClone(message, { transfer })),
    now: () => (time += 7),
    nextTask: () => new Promise((resolve) => void setImmediate(resolve)),
  });
  const recordingOf = (run: XorRun): Recording => {
    const recording = new Recording(run.net, run.seed);
    for (const message of said)
      if (message.type === 'stretch' && message.net === run.net && message.seed === run.seed)
        recording.append(message.stretch);
    return recording;
  };
  return { session, said, recordingOf };
}

const run = { net: '2-2-1', seed: 3 } as const;

describe('the worker that trains on XOR', () => {
  it('sends the losses of the run, stretch by stretch, and then rests', async () => {
    const { session, said, recordingOf } = fakeWorker();
    await session.receive({ type: 'train', runs: [run], upTo: 1234 });
    expect(recordingOf(run).losses).toEqual([...runFrom('2-2-1', 3).train(1234)]);
    expect(said.at(-1)).toEqual({ type: 'idle' });
    expect(said.length).toBeGreaterThan(5);
  });

  it('goes on where a run stands', async () => {
    const { session, recordingOf } = fakeWorker();
    await session.receive({ type: 'train', runs: [run], upTo: 300 });
    await session.receive({ type: 'train', runs: [run], upTo: 100 });
    await session.receive({ type: 'train', runs: [run], upTo: 777 });
    expect(recordingOf(run).losses).toEqual([...runFrom('2-2-1', 3).train(777)]);
  });

  it('trains several runs in turns', async () => {
    const { session, said, recordingOf } = fakeWorker();
    const runs = [0, 1, 2].map((seed) => ({ net: '2-2-1', seed }) as const);
    await session.receive({ type: 'train', runs, upTo: 1000 });
    const seeds = said.flatMap((message) => (message.type === 'stretch' ? [message.seed] : []));
    expect(seeds.slice(0, 6)).toEqual([0, 1, 2, 0, 1, 2]);
    for (const own of runs) expect(recordingOf(own).known).toBe(1000);
  });

  it('stops when nothing is wanted any more', async () => {
    const { session, recordingOf } = fakeWorker();
    const training = session.receive({ type: 'train', runs: [run], upTo: 20_000 });
    await session.receive({ type: 'stop' });
    await training;
    expect(recordingOf(run).known).toBeLessThan(20_000);
    await session.receive({ type: 'train', runs: [run], upTo: 20_000 });
    expect(recordingOf(run).known).toBe(20_000);
  });

  it('says what goes wrong', async () => {
    const { session, said } = fakeWorker();
    await session.receive({ type: 'train', runs: [{ net: '2-2-1', seed: -1 }], upTo: 10 });
    expect(said).toMatchObject([{ type: 'error' }]);
  });
});
