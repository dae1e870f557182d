import { symbolOf, type SymbolName } from '#autodiff/symbol.ts';
import { asGiven, fourDigits, signed } from '#notation/numbers.ts';

/** A piece of a sentence about numbers: text, a symbol, or a number with its name and its rounded form. */
export type ProsePiece =
  | string
  | { readonly kind: 'symbol'; readonly name: SymbolName }
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly value: number;
      readonly text: string;
      readonly power?: string;
    };

const FORMS: Readonly<Record<string, (value: number) => string>> = {
  '': asGiven,
  /** Four significant digits. */
  '4': fourDigits,
  '+': (value) => signed(asGiven(value)),
  /** As a term that follows another: + 1, − 1. */
  '+ ': (value) => signed(asGiven(value)).replace(/^./u, '$& '),
  '+4': (value) => signed(fourDigits(value)),
};

/**
 * Reads a sentence in which `[w1]` or `[dE/dw1]` stands for a symbol and `{w1}` for the number of that name: as given,
 * `{w1:4}` with four significant digits, `{w1:.8}` with eight decimals; `^` before the form puts a power of ten above the line, `+` before that shows the sign, `{w1:+ }` with a
 * space after it, as between the terms of a sum.
 * @throws Error for a number that is not among `numbers`, and for a form that is none of these
 */
export function proseOf(text: string, numbers: Readonly<Record<string, number>>): ProsePiece[] {
  return text
    .split(/(\[[^\]]+\]|\{[^}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece): ProsePiece => {
      if (piece.startsWith('[')) return { kind: 'symbol', name: symbolOf(piece.slice(1, -1)) };
      if (!piece.startsWith('{')) return piece;
      const [id, form = ''] = piece.slice(1, -1).split(':') as [string, string?];
      const value = numbers[id];
      if (value === undefined) throw new Error(`"${text}" has no number called ${id}.`);
      const written = writtenIn(value, form.replace('^', ''), text);
      const [digits, power] = form.includes('^') ? written.split('e') : [written];
      if (power === undefined) return { kind: 'number', id, value, text: written };
      return { kind: 'number', id, value, text: `${digits} × 10`, power };
    });
}

function writtenIn(value: number, form: string, text: string): string {
  const decimals = /^(\+?)\.(\d+)$/.exec(form);
  if (decimals) {
    const fixed = value.toFixed(Number(decimals[2]));
    // What rounding has made 0 has no sign of its own.
    const plain = Number(fixed) === 0 ? fixed.replace('-', '') : fixed.replace('-', '−');
    return decimals[1] ? signed(plain) : plain;
  }
  const write = FORMS[form];
  if (!write) throw new Error(`"${text}" asks for the form ${form}, which there is not.`);
  return write(value);
}
