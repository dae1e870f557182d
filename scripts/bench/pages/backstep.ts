import { loadDigits } from '#workers/load-digits.ts';
import { loadKernels } from '#workers/load-kernels.ts';
import { BenchClient, type BenchClientOptions } from '#workers/bench/client.ts';
import type { Competitor, FromBench, ToBench } from '#workers/bench/messages.ts';
import { BenchSession } from '#workers/bench/session.ts';
import { asked } from './peer.ts';

/** In the page's own thread in place of a worker: what slows down that thread alone reaches it there. */
const onMainThread: BenchClientOptions['create'] = () => {
  const worker: ReturnType<NonNullable<BenchClientOptions['create']>> = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message: ToBench) => void session.receive(message),
    terminate: () => undefined,
  };
  const session = new BenchSession({
    post: (data: FromBench) =>
      worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data })),
    loadDigits,
    offers: { load: loadKernels },
    now: () => performance.now(),
  });
  return worker;
};

const competitor = JSON.parse(asked('competitor')) as Competitor;
const client = new BenchClient({
  base: new URL('/', location.href).href,
  ...(asked('thread') === 'main' ? { create: onMainThread } : {}),
});

globalThis.peer = {
  async begin() {
    const { origin } = await client.open();
    if (origin !== 'mnist') throw new Error('The page has no MNIST.');
    return {};
  },
  async epoch() {
    const timed = await client.epoch(competitor);
    if (timed.workers !== competitor.workers)
      throw new Error(`${competitor.workers} workers were wanted and ${timed.workers} there.`);
    return timed;
  },
};
