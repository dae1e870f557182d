import type { Result } from './results.ts';
import type { Throttled } from './throttled.ts';

/** A table of rows; every column but the first is set to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** Rows of one work, those of Backstep with how many times faster they are than each of the others. */
export function describeResults(results: readonly Result[]): string {
  const peers = [...new Set(results.flatMap(({ timesFasterThan = {} }) => Object.keys(timesFasterThan)))];
  return table([
    ['program', 's an epoch', 'epochs', 'loss', ...peers.map((peer) => `× ${peer}`)],
    ...results.map(({ id, secondsPerEpoch, epochsTimed, loss, timesFasterThan = {} }) => [
      id,
      secondsPerEpoch.toFixed(3),
      String(epochsTimed),
      loss.toFixed(4),
      ...peers.map((peer) => timesFasterThan[peer]?.toFixed(2) ?? ''),
    ]),
  ]);
}

export const describeThrottled = (rows: readonly Throttled[]): string =>
  table([
    ['slowed down four times', 'kernels, s', 'TypeScript, s', 'times faster'],
    ...rows.map(({ precision, engine, secondsPerEpoch, typescript, timesFasterThan }) => [
      `${precision} (${engine})`,
      secondsPerEpoch.toFixed(2),
      typescript.toFixed(2),
      timesFasterThan.typescript.toFixed(1),
    ]),
  ]);

export const describeEnvironment = (environment: Readonly<Record<string, unknown>>): string =>
  Object.entries(environment)
    .map(([key, value]) => `${key}: ${String(value)}\n`)
    .join('');
