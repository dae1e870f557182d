const MINUS = '−';
const typeset = (text: string): string => text.replace('e+', 'e').replaceAll('-', MINUS);

/** Numbers written so that their digits stand under one another: the same decimals, `digits` of them in the largest. */
export function underOneAnother(values: readonly number[], digits: number): string[] {
  const largest = Math.max(...values.map(Math.abs));
  const power = largest === 0 ? 0 : Math.floor(Math.log10(largest));
  const plain = power >= -6 && power < digits;
  return values.map((value) =>
    typeset(plain ? value.toFixed(digits - 1 - power) : value.toExponential(digits - 1)),
  );
}

/** A written number in two parts: what it begins with like `reference`, and the digits from the first that differs. */
export function splitAtDifference(text: string, reference: string): readonly [string, string] {
  let same = 0;
  while (same < text.length && text[same] === reference[same]) same++;
  return [text.slice(0, same), text.slice(same)];
}

/** A number as a few digits times a power of ten: 6.2 and −7; the digits are empty for a power of ten itself. */
export function powerOfTen(
  value: number,
  digits: number,
): { readonly digits: string; readonly power: string } {
  const [mantissa, power] = value.toExponential(digits - 1).split('e') as [string, string];
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return { digits: short === '1' ? '' : typeset(short), power: typeset(String(Number(power))) };
}
