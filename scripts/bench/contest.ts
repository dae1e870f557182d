import type { EpochReport, EpochTimer } from './epoch-timer.ts';

/** A program in a contest. */
export interface Entry {
  readonly id: string;
  /** How many epochs it runs, at most one a round. */
  readonly epochs: number;
  readonly timer: EpochTimer;
}

/** A program and all its epochs, the first included. */
export interface Score {
  readonly id: string;
  readonly reports: readonly EpochReport[];
}

/** Whether a program that runs `epochs` in `rounds` does so in this round, from 1: in the first, then spread evenly. */
export const takesPart = (round: number, rounds: number, epochs: number): boolean =>
  Math.ceil((round * epochs) / rounds) > Math.ceil(((round - 1) * epochs) / rounds);

/**
 * Runs an epoch of each program in turn, round after round, so that whatever slows the machine down for a while meets all of
 * them; closes the programs in the end.
 */
export async function contest(
  entries: readonly Entry[],
  rounds: number,
  log: (line: string) => void,
): Promise<Score[]> {
  const scores = entries.map((entry) => ({ entry, reports: [] as EpochReport[] }));
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const { entry, reports } of scores) {
        if (!takesPart(round, rounds, entry.epochs)) continue;
        const report = await entry.timer.epoch();
        reports.push(report);
        const warming = reports.length === 1 ? ' (warming up)' : '';
        log(`${entry.id}, epoch ${reports.length}: ${report.seconds.toFixed(3)} s${warming}`);
      }
    }
  } finally {
    for (const { timer } of entries) await timer.close();
  }
  return scores.map(({ entry: { id }, reports }) => ({ id, reports }));
}
