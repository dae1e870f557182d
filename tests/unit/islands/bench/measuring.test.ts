import { describe, expect, it } from 'vitest';
import {
  Measuring,
  type Asked,
  type Digits,
  type Instruments,
  type Said,
  type TimedEpoch,
} from '#islands/bench/measuring.ts';
import type { Roofs } from '#scene/bench/roofline.ts';
import { ROWS, type BenchRow, type RowId } from '#scene/bench/rows.ts';
import { BenchError } from '#workers/bench/problem.ts';
import type { NoRoofs } from '#workers/roofline/messages.ts';

const ROOFS: Roofs = { peaks: { float32: 20e9 }, memory: 10e9, cache: 40e9 };
const DIGITS: Digits = { origin: 'mnist', trainCount: 60_000, testCount: 10_000, inked: 150 };
const idOf = (row: BenchRow): RowId => (Object.keys(ROWS) as RowId[]).find((id) => ROWS[id] === row)!;
const ONE = 'reference/float32/1-worker';
const DEEP = 'deep/float32/1-worker';

/** A measurement with instruments that answer at once; the epochs of a row take 1, 2, 3, … seconds. */
function measurement(
  options: { roofs?: Roofs | NoRoofs; onEpoch?: (id: RowId) => Promise<void> | void } = {},
) {
  const order: RowId[] = [];
  const closed: string[] = [];
  const said: Said[] = [];
  const instruments: Instruments = {
    roofMeter: () => ({
      measure: () => Promise.resolve(options.roofs ?? ROOFS),
      close: () => void closed.push('roofs'),
    }),
    stopwatch: (onLoading) => ({
      open() {
        onLoading(5, 10);
        return Promise.resolve(DIGITS);
      },
      async epoch(row): Promise<TimedEpoch> {
        const id = idOf(row);
        order.push(id);
        await options.onEpoch?.(id);
        const seconds = order.filter((earlier) => earlier === id).length;
        return { engine: 'float32', workers: 1, seconds, images: 60_000, loss: 0.02 };
      },
      close: () => void closed.push('stopwatch'),
    }),
  };
  const measuring = new Measuring(instruments, (what) => said.push(what));
  const run = (asked: Partial<Asked> = {}): Promise<boolean> =>
    measuring.run({ wanted: () => true, epochs: 2, isolated: false, ...asked });
  /** The seconds of a row that count. */
  const secondsOf = (wanted: RowId): number[] =>
    said.flatMap((what) =>
      what.type === 'timed' && what.counts && what.id === wanted ? [what.epoch.seconds] : [],
    );
  return { measuring, run, order, closed, said, secondsOf };
}

describe('a measurement of the page', () => {
  it('takes the rows in turn, an epoch of each at a time, and warms the small network up', async () => {
    const { run, order, closed, said, secondsOf } = measurement();
    expect(await run()).toBe(true);
    const [a, b, c] = [ONE, 'reference/float64/1-worker', 'reference/float32/typescript'];
    expect(order).toEqual([a, b, c, DEEP, a, b, c, DEEP, a, b, c]);
    expect(secondsOf(ONE)).toEqual([2, 3]);
    expect(secondsOf(DEEP)).toEqual([1, 2]);
    expect(said.find(({ type }) => type === 'digits')).toMatchObject({ planned: order.length });
    expect(new Set(closed)).toEqual(new Set(['roofs', 'stopwatch']));
  });

  it('is silent once it is stopped, also of the epoch that was running', async () => {
    let stop = (): void => undefined;
    let answer = (): void => undefined;
    let epochs = 0;
    const { measuring, run, said, closed, secondsOf } = measurement({
      onEpoch: () => {
        if (++epochs < 3) return undefined;
        queueMicrotask(() => stop());
        return new Promise<void>((resolve) => (answer = resolve));
      },
    });
    let heard = 0;
    stop = () => {
      measuring.stop();
      heard = said.length;
      answer();
    };
    expect(await run({ wanted: (id) => id === ONE, epochs: 5 })).toBe(false);
    expect(secondsOf(ONE)).toEqual([2]);
    expect(said).toHaveLength(heard);
    expect(closed).toContain('stopwatch');
  });

  it('does not mind being told that the epoch was broken off by its own stop', async () => {
    const { measuring, run } = measurement({
      onEpoch: () => {
        measuring.stop();
        return Promise.reject(new BenchError({ code: 'closed' }));
      },
    });
    expect(await run()).toBe(false);
  });

  it('is of TypeScript alone where the kernels cannot be compiled', async () => {
    const { run, order } = measurement({ roofs: 'no-kernels' });
    await run({ wanted: (id) => id === ONE });
    expect(new Set(order)).toEqual(new Set(['reference/float32/typescript']));
  });

  it('goes on where there is no memory to measure the roofs in', async () => {
    const { run, order } = measurement({ roofs: 'no-memory' });
    await run({ wanted: (id) => id === ONE, epochs: 1 });
    expect(order).toEqual([ONE, ONE]);
  });

  it('has rows for two workers where the page is isolated, and nowhere else', async () => {
    const wanted = (id: RowId): boolean => id.endsWith('2-workers');
    const isolated = measurement();
    await isolated.run({ wanted, isolated: true });
    expect(new Set(isolated.order)).toEqual(
      new Set(['reference/float32/2-workers', 'deep/float32/2-workers']),
    );
    const plain = measurement();
    await plain.run({ wanted });
    expect(plain.order).toEqual([]);
  });

  it('says why it cannot go on, and closes what it has opened', async () => {
    const { run, closed } = measurement({
      onEpoch: () => Promise.reject(new BenchError({ code: 'diverged', variable: 'W1' })),
    });
    await expect(run()).rejects.toMatchObject({ problem: { code: 'diverged', variable: 'W1' } });
    expect(closed).toContain('stopwatch');
  });
});
