import { eightDecimals } from '#notation/numbers.ts';

/** What rounding has made 0 has no sign. */
const unsignedZero = (text: string): string => (/[1-9]/.test(text) ? text : text.replace(/^[-−]/, ''));

/** A loss in a table: eight decimals, or the sign of infinity. */
export const lossText = (value: number): string =>
  value === Infinity ? '∞' : unsignedZero(eightDecimals(value));

/** A loss in a drawing: four decimals. */
export const shortLoss = (value: number): string =>
  value === Infinity ? '∞' : unsignedZero(value.toFixed(4).replace('-', '−'));

/** One term under its bar, where four characters have room: .080, 2.30, 16.1; <.001 and ≈0 are not quite 0. */
export function termText(value: number): string {
  if (value === 0) return '0';
  if (value === Infinity) return '∞';
  const size = Math.abs(value);
  if (size < 0.0005) return value > 0 ? '<.001' : '≈0';
  const text = value.toFixed(size < 1 ? 3 : size < 10 ? 2 : 1);
  return text.replace('-', '−').replace(/^(−?)0\./, '$1.');
}
