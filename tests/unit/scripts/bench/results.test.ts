import { describe, expect, it } from 'vitest';
import { contest, takesPart } from '../../../../scripts/bench/contest.ts';
import type { EpochTimer } from '../../../../scripts/bench/epoch-timer.ts';
import { describeResults } from '../../../../scripts/bench/report.ts';
import { resultsOf } from '../../../../scripts/bench/results.ts';
import { median } from '../../../../scripts/bench/statistics.ts';

const epochs = (...seconds: number[]) => seconds.map((time, i) => ({ seconds: time, loss: 0.1 / (i + 1) }));

describe('a median', () => {
  it('is the middle value, or half-way between the two in the middle', () => {
    expect(median([3, 100, 1])).toBe(3);
    expect(median([4, 1, 3, 100])).toBe(3.5);
    expect(median([7])).toBe(7);
  });
});

describe('a contest', () => {
  /** Programs that say in one list whose turn it was; each epoch takes a second longer than the one before. */
  const runners = (plan: Readonly<Record<string, number>>) => {
    const turns: string[] = [];
    const entries = Object.entries(plan).map(([id, count]) => {
      let done = 0;
      const timer: EpochTimer = {
        epoch: () => {
          turns.push(id);
          return Promise.resolve({ seconds: ++done, loss: 1 });
        },
        close: () => void turns.push(`${id} closed`),
      };
      return { id, epochs: count, timer };
    });
    return { entries, turns };
  };

  it('gives each program its turn in every round, then closes them', async () => {
    const { entries, turns } = runners({ a: 2, b: 2 });
    const scores = await contest(entries, 2, () => undefined);
    expect(turns).toEqual(['a', 'b', 'a', 'b', 'a closed', 'b closed']);
    expect(scores[1]!.reports.map(({ seconds }) => seconds)).toEqual([1, 2]);
  });

  it('spreads a program of fewer epochs over the rounds, from the first on', () => {
    const rounds = [1, 2, 3, 4, 5, 6, 7];
    expect(rounds.filter((round) => takesPart(round, 7, 3))).toEqual([1, 3, 5]);
    expect(rounds.filter((round) => takesPart(round, 7, 7))).toEqual(rounds);
    expect(rounds.filter((round) => takesPart(round, 7, 1))).toEqual([1]);
  });

  it('closes all programs when one of them fails', async () => {
    const { entries, turns } = runners({ a: 1, b: 1 });
    entries[1]!.timer.epoch = () => Promise.reject(new Error('b fell'));
    await expect(contest(entries, 1, () => undefined)).rejects.toThrow('b fell');
    expect(turns).toEqual(['a', 'a closed', 'b closed']);
  });
});

describe('the results of the bench', () => {
  const results = resultsOf([
    { id: 'reference/float32/1-worker', reports: epochs(9, 0.25, 0.2, 0.5) },
    { id: 'reference/float32/2-workers', reports: epochs(9, 0.125, 0.125) },
    { id: 'numpy-notebook', reports: epochs(0.1, 1, 1.5, 1) },
    { id: 'tfjs-tuned/2-threads', reports: epochs(0.1, 2) },
    { id: 'deep/float32/1-worker', reports: epochs(9, 2) },
    { id: 'deep/numpy-float32', reports: epochs(0.1, 1) },
  ]);
  const row = (id: string) => results.find((result) => result.id === id)!;

  it('are medians of all epochs but the first, which warms up', () => {
    expect(row('reference/float32/1-worker')).toMatchObject({ secondsPerEpoch: 0.25, epochsTimed: 3 });
    expect(row('numpy-notebook')).toMatchObject({ secondsPerEpoch: 1, epochsTimed: 3 });
  });

  it('say of each row of ours how many times the seconds of the others are its own', () => {
    expect(row('reference/float32/1-worker').timesFasterThan).toEqual({
      'numpy-notebook': 4,
      'tfjs-tuned/2-threads': 8,
    });
    expect(row('reference/float32/2-workers').timesFasterThan).toMatchObject({ 'numpy-notebook': 8 });
    expect(row('numpy-notebook')).not.toHaveProperty('timesFasterThan');
  });

  it('compare the deep network with those who trained it, by their plain names', () => {
    expect(row('deep/float32/1-worker').timesFasterThan).toEqual({ 'numpy-float32': 0.5 });
  });

  it('show a loss of the same epoch of everybody', () => {
    expect(new Set(results.map(({ loss }) => loss))).toEqual(new Set([0.05]));
  });

  it('can be read as a table, a column for each of the others', () => {
    const lines = describeResults(results.filter(({ id }) => !id.startsWith('deep/'))).split('\n');
    expect(lines[0]).toMatch(
      /^program +s an epoch +epochs +loss +× numpy-notebook +× tfjs-tuned\/2-threads$/u,
    );
    expect(lines[1]).toMatch(/^reference\/float32\/1-worker +0\.250 +3 +0\.0500 +4\.00 +8\.00$/u);
    expect(lines[3]).toMatch(/^numpy-notebook +1\.000 +3 +0\.0500$/u);
  });
});
