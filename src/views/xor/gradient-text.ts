/** A gradient in a table: what is seen, and the power of ten that goes with it. */
export interface GradientText {
  readonly text: string;
  readonly power?: string;
}

/** Below this four decimals say next to nothing. */
const SMALL = 0.001;
const DECIMALS = 4;

/** Four decimals; a number too small for them as two digits and a power of ten. With its sign unless it is a size. */
export function gradientText(value: number, isSize = false): GradientText {
  if (value === 0) return { text: '0' };
  const sign = value < 0 ? '−' : isSize ? '' : '+';
  const size = Math.abs(value);
  if (size >= SMALL) return { text: sign + size.toFixed(DECIMALS) };
  const [digits, power] = size.toExponential(1).split('e') as [string, string];
  return { text: `${sign}${digits}\u00A0×\u00A010`, power: power.replace('-', '−') };
}
