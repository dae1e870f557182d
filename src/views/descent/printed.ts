/** A number as NumPy prints it, in parts: eight decimals at most, and a power of ten where it is very large or very small. */
export function likePrinted(value: number): { readonly digits: string; readonly power: string } {
  const [mantissa, exponent] = value.toExponential(8).split('e') as [string, string];
  const far = Math.abs(Number(exponent)) > 4;
  const typeset = (text: string): string => text.replace('-', '−');
  return {
    digits: typeset(far ? mantissa : String(Number(value.toFixed(8)))),
    power: far ? typeset(String(Number(exponent))) : '',
  };
}

/** What the source prints, by rate: x0 and x1 after 100 updates. */
export const PRINTED = {
  '0.1': ['-6.11110793e-10', '8.14814391e-10'],
  '1e-10': ['-2.99999994', '3.99999992'],
  '10': ['-2.58983747e+13', '-1.29524862e+12'],
} as const;
