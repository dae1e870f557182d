import { describe, expect, it } from 'vitest';
import { KERNEL_MODULES } from '#kernels/kernels.ts';
import { RooflineClient } from '#workers/roofline/client.ts';
import { fastest, measureRoofs } from '#workers/roofline/measure.ts';
import { moduleOf } from '../../kernels/kernel-memory.ts';

describe('the fastest that something can be done', () => {
  it('is what the best of many calls has, whatever came in between', () => {
    let clock = 0;
    let calls = 0;
    // Half a millisecond each, but two of three calls are disturbed.
    const work = (times: number): void => {
      clock += times * 0.5 * (calls++ % 3 === 2 ? 1 : 2);
    };
    expect(fastest(work, () => clock)).toBeCloseTo(2000, 6);
  });

  it('is found also with a clock that only ticks every millisecond', () => {
    let clock = 0;
    const rate = fastest(
      (times) => (clock += times * 0.01),
      () => Math.floor(clock),
    );
    expect(rate / 100_000).toBeGreaterThan(0.9);
    expect(rate / 100_000).toBeLessThan(1.1);
  });
});

describe('the roofs of this machine', () => {
  it('are there for every module, and the cache gives numbers no slower than memory does', () => {
    const modules = new Map(KERNEL_MODULES.map((name) => [name, moduleOf(name)]));
    const roofs = measureRoofs(modules, () => performance.now(), { memory: 64 << 20, cache: 192 << 10 });
    expect(Object.keys(roofs.peaks).toSorted()).toEqual([...KERNEL_MODULES].toSorted());
    for (const peak of Object.values(roofs.peaks)) expect(peak).toBeGreaterThan(1e8);
    expect(roofs.memory).toBeGreaterThan(1e8);
    expect(roofs.cache).toBeGreaterThan(0.5 * roofs.memory);
  }, 60_000);
});

describe('the page’s side of it', () => {
  const fake = () => ({
    sent: [] as unknown[],
    ended: false,
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null,
    postMessage(message: unknown) {
      this.sent.push(message);
    },
    terminate() {
      this.ended = true;
    },
  });

  it('hands the roofs on, or why there are none', async () => {
    const roofs = { peaks: {}, memory: 1, cache: 2 };
    for (const [answer, result] of [
      [{ type: 'roofs', roofs }, roofs],
      [{ type: 'none', why: 'no-memory' }, 'no-memory'],
    ] as const) {
      const worker = fake();
      const client = new RooflineClient(() => worker);
      const measured = client.measure();
      expect(worker.sent).toEqual([{ type: 'measure' }]);
      worker.onmessage!({ data: answer } as MessageEvent);
      expect(await measured).toEqual(result);
      client.close();
      expect(worker.ended).toBe(true);
    }
  });
});
