import { describe, expect, it } from 'vitest';
import { meetings, shareOf, type Plan, type Use } from '#kernels/plan.ts';

const plan = (...uses: readonly Use[][]): Plan =>
  uses.map((each) => ({ kind: 'check', covers: [], skips: [], uses: each, watched: 0 }));
const writes = (what: string, share: Use['share']): Use => ({ what, share, writes: true });
const reads = (what: string, share: Use['share']): Use => ({ what, share, writes: false });

describe('the work that is shared', () => {
  it('is all done, once, in pairs of rows', () => {
    for (const count of [0, 1, 2, 5, 33, 128])
      for (const workers of [1, 2, 3, 4]) {
        const shares = Array.from({ length: workers }, (_, i) => shareOf(count, i, workers, true));
        expect(shares[0]![0]).toBe(0);
        expect(shares.at(-1)![1]).toBe(count);
        shares.slice(1).forEach(([from], i) => expect(from).toBe(shares[i]![1]));
        for (const [from] of shares) expect(from % 2).toBe(0);
      }
  });
});

describe('the workers', () => {
  it('go on by themselves while each keeps to its own share', () => {
    expect(
      meetings(plan([writes('A', 'own rows')], [reads('A', 'own rows'), writes('B', 'own rows')])),
    ).toEqual([false, false]);
  });

  it('wait for each other before one reads what another has written', () => {
    const steps = plan([writes('A', 'own rows')], [reads('A', 'all')], [reads('A', 'own columns')]);
    expect(meetings(steps)).toEqual([false, true, false]);
  });

  it('wait before one writes what another may still be reading', () => {
    expect(meetings(plan([reads('W', 'all')], [writes('W', 'own panels')]))).toEqual([false, true]);
  });

  it('need not wait to read what nobody writes', () => {
    expect(meetings(plan([reads('W', 'all')], [reads('W', 'own rows')]))).toEqual([false, false]);
  });
});
