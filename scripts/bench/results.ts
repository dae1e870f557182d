import type { Engine } from '#workers/kernel-modules.ts';
import type { Score } from './contest.ts';
import { median } from './statistics.ts';

/** A program's row. */
export interface Result {
  readonly id: string;
  /** Median of the timed epochs. */
  readonly secondsPerEpoch: number;
  /** How many were timed; the one that warmed up is not among them. */
  readonly epochsTimed: number;
  /** Of the second epoch, the first that all have timed: who learns the same has about the same. */
  readonly loss: number;
  /** What ran it; Backstep's rows only. */
  readonly engine?: Engine;
  /** By the other programs of the same work: their seconds for one of this row. Backstep's rows only. */
  readonly timesFasterThan?: Readonly<Record<string, number>>;
}

/** Backstep's own rows name their work, precision and workers; the others name a program. */
const isOurs = (id: string): boolean => /^(?:reference|deep)\/float(?:32|64)\//u.test(id);
const workOf = (id: string): 'reference' | 'deep' => (id.startsWith('deep/') ? 'deep' : 'reference');
/** What a program is called in `timesFasterThan`, where the work is plain. */
const peerName = (id: string): string => id.replace(/^deep\//u, '');

/** The rows of one or more contests. */
export function resultsOf(scores: readonly Score[]): Result[] {
  const rows = scores.map(({ id, reports }) => {
    const timed = reports.slice(1);
    const secondsPerEpoch = median(timed.map(({ seconds }) => seconds));
    const engine = timed[0]?.engine;
    const row: Result = { id, secondsPerEpoch, epochsTimed: timed.length, loss: timed[0]?.loss ?? NaN };
    return engine === undefined ? row : { ...row, engine };
  });
  return rows.map((row) => {
    if (!isOurs(row.id)) return row;
    const peers = rows.filter(({ id }) => !isOurs(id) && workOf(id) === workOf(row.id));
    const times = peers.map(
      ({ id, secondsPerEpoch }) => [peerName(id), secondsPerEpoch / row.secondsPerEpoch] as const,
    );
    return times.length > 0 ? { ...row, timesFasterThan: Object.fromEntries(times) } : row;
  });
}
