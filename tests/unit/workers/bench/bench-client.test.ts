import { describe, expect, it } from 'vitest';
import { BenchClient } from '#workers/bench/client.ts';
import type { Competitor, FromBench, ToBench } from '#workers/bench/messages.ts';
import { BenchError, benchMessage, benchProblemOf, type BenchProblem } from '#workers/bench/problem.ts';

const competitor: Competitor = { work: 'reference', precision: 'float32', workers: 1 };
const ready: FromBench = { type: 'ready', origin: 'mnist', trainCount: 6, testCount: 1, inked: 150 };
const timed = (seconds: number): FromBench => ({
  type: 'timed',
  competitor,
  engine: 'float32',
  workers: 1,
  seconds,
  images: 6,
  loss: 0.1,
  accuracy: 0.5,
});

/** The client with a worker that answers when it is told to. */
function fakeClient() {
  const asked: ToBench[] = [];
  const loaded: number[] = [];
  let isTerminated = false;
  type FakeWorker = ReturnType<NonNullable<ConstructorParameters<typeof BenchClient>[0]['create']>>;
  const worker: FakeWorker = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message: ToBench) => void asked.push(message),
    terminate: () => (isTerminated = true),
  };
  const client = new BenchClient({
    base: 'http://localhost/',
    onLoading: (received) => void loaded.push(received),
    create: () => worker,
  });
  const answer = (data: FromBench): void => {
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
  };
  const crash = (message: string): void => {
    worker.onerror?.call(worker as Worker, { message } as ErrorEvent);
  };
  return { client, asked, loaded, answer, crash, isTerminated: () => isTerminated };
}

const problemIn = (promise: Promise<unknown>): Promise<BenchProblem | undefined> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof BenchError ? error.problem : undefined),
  );

describe("the page's side of timing epochs", () => {
  it('waits for the data and passes on how much of it is there', async () => {
    const { client, asked, loaded, answer } = fakeClient();
    const data = client.open();
    answer({ type: 'loading', received: 5, total: 10 });
    answer(ready);
    expect(await data).toMatchObject({ origin: 'mnist', trainCount: 6 });
    expect(loaded).toEqual([5]);
    expect(asked).toEqual([{ type: 'open', base: 'http://localhost/' }]);
  });

  it('gives each answer to who has asked, in the order of asking', async () => {
    const { client, answer } = fakeClient();
    const epochs = [client.epoch(competitor), client.epoch(competitor), client.epoch(competitor)];
    answer(timed(1));
    answer({ type: 'error', problem: { code: 'not-open' } });
    answer(timed(3));
    expect((await epochs[0]!).seconds).toBe(1);
    expect(await problemIn(epochs[1]!)).toEqual({ code: 'not-open' });
    expect((await epochs[2]!).seconds).toBe(3);
  });

  it('tells everybody who waits when the worker fails', async () => {
    const { client, crash } = fakeClient();
    const waiting = [client.open(), client.epoch(competitor)].map(problemIn);
    crash('out of memory');
    expect(await Promise.all(waiting)).toEqual([
      { code: 'crashed', detail: 'out of memory' },
      { code: 'crashed', detail: 'out of memory' },
    ]);
  });

  it('ends the worker when it is closed, also in the middle of an epoch', async () => {
    const { client, isTerminated } = fakeClient();
    const waiting = problemIn(client.epoch(competitor));
    client.close();
    expect(isTerminated()).toBe(true);
    expect(await waiting).toEqual({ code: 'closed' });
  });
});

describe('a problem of the bench', () => {
  it('is a sentence in both languages, its own or one of training', () => {
    const problems: BenchProblem[] = [
      { code: 'no-engine', engine: 'float32-fused' },
      { code: 'diverged', variable: 'W1' },
      { code: 'closed' },
      { code: 'not-served', file: 'data/mnist/x.gz', status: 500 },
    ];
    for (const problem of problems) {
      expect(benchMessage(problem, 'en')).toMatch(/^[A-Zd].*\.$/u);
      expect(benchMessage(problem, 'ko')).toMatch(/[가-힣]/u);
      expect(benchProblemOf(new BenchError(problem))).toEqual(problem);
    }
    expect(benchMessage(problems[0]!, 'en')).toContain('float32-fused');
  });
});
