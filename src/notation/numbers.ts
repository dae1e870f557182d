/** The typographic minus, as wide as a plus. */
const MINUS = '−';

const typeset = (text: string): string => text.replace('e+', 'e').replaceAll('-', MINUS);

/** A given number as it was typed: the shortest form that reads back as the same double. */
export const asGiven = (value: number): string => typeset(String(value));

/** In drawings: four significant digits, trailing zeros kept. */
export const fourDigits = (value: number): string => typeset(value.toPrecision(4));

/** Four significant digits in at most `room` characters: a power of ten where zeros would take the room, then fewer digits. */
export function fitting(value: number, room: number): string {
  const plain = typeset(value.toPrecision(3));
  const ways = [
    fourDigits(value),
    ...(room < 7 ? [plain] : []),
    ...[3, 2, 1, 0].map((digits) => typeset(value.toExponential(digits))),
  ];
  return ways.find((text) => text.length <= room) ?? ways.at(-1)!;
}

/** In panels: eight decimals, as the worked example was published. */
export const eightDecimals = (value: number): string => typeset(value.toFixed(8));

/** Gradients always carry their sign. */
export const signed = (text: string): string => (text.startsWith(MINUS) ? text : `+${text}`);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Powers of ten as on paper, 10^-5, 10⁻⁵ or 3 × 10^-5, to 1e-5 and 3e-5. */
const powersTyped = (text: string): string =>
  text
    .replace(/⁻?[⁰¹²³⁴-⁹]+$/u, (raised) => {
      const plain = [...raised].map((one) => (one === '⁻' ? '-' : RAISED.indexOf(one)));
      return `^${plain.join('')}`;
    })
    .replace(
      /^([+-]?)(?:(\d[\d.]*)\s*[×*]\s*)?10\^(?=[+-]?\d+$)/,
      (_, sign: string, digits = '1') => `${sign}${digits}e`,
    );

/** Reads what a reader may type: a decimal point or comma, any minus, a power of ten as 1e-5 or 10^-5; undefined for what is no number. */
export function readNumber(text: string): number | undefined {
  const plain = powersTyped(
    text
      .trim()
      .replaceAll(MINUS, '-')
      .replace(/^\+(?!-)/, '')
      .replace(',', '.'),
  );
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
