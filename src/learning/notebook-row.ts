import type { EpochRow } from './training-state.ts';

/** A row as the published notebook prints it: `epochs` is how many were asked for. */
export function notebookRow(row: EpochRow, epochs: number): string {
  const percent = (fraction: number): string => fixed(100 * fraction, 2);
  return (
    `[Epoch ${row.epoch}/${epochs}]` +
    ` Training Loss = ${fixed(row.trainLoss, 4)} / Training Acc = ${percent(row.trainAccuracy)}% /` +
    `Test Loss = ${fixed(row.testLoss, 4)} / Test Acc = ${percent(row.testAccuracy)}%`
  );
}

/**
 * A number with so many decimals as Python's `format` writes it: exactly half-way goes to the even digit (96.125 → 96.12),
 * where `toFixed` goes up.
 */
export function fixed(value: number, digits: number): string {
  const up = value.toFixed(digits);
  const [, decimals = ''] = value.toFixed(digits + 40).split('.');
  const halfway = /^50*$/u.test(decimals.slice(digits));
  if (!halfway || Number(up.at(-1)) % 2 === 0) return up;
  return (Number(up) - Math.sign(value) * 10 ** -digits).toFixed(digits);
}
