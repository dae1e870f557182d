/** A letter or a word with its marks. */
export interface LetterName {
  readonly kind: 'letter';
  readonly base: string;
  /** Lower right: `5` in w₅, `o1` in E_o1, `total` in E_total. */
  readonly sub?: string;
  /** Upper right, no exponent: the layer in w^2_11. */
  readonly sup?: string;
  /** After the update: w₅⁺, or w₅′. */
  readonly updated?: true | 'prime';
  /** A matrix or a row of numbers, set upright and bold. */
  readonly bold?: true;
}

/** A name as it stands in a program: `fc1.weight[0, 1]`. */
export interface CodeName {
  readonly kind: 'code';
  readonly text: string;
  /** For drawings, where the whole name has no room: `W1[0,1]`. */
  readonly short?: string;
  readonly updated?: true;
}

/**
 * How a variable is written: a letter with its marks, a name from a program, or what is made of such symbols: a
 * derivative, the slope of the sigmoid at a place, a product that has no letter of its own, a place in a tensor.
 */
export type SymbolName =
  | LetterName
  | CodeName
  | {
      readonly kind: 'derivative';
      readonly of: SymbolName;
      readonly by: SymbolName;
      /** Only along the path through this variable. */
      readonly via?: SymbolName;
    }
  | { readonly kind: 'slope'; readonly at: SymbolName }
  | { readonly kind: 'product'; readonly factors: readonly SymbolName[] }
  | { readonly kind: 'place'; readonly in: SymbolName; readonly at: string };

/** The symbol for a textbook name: `w5`, `E_total`, `h1_new`; with the layer above, `w21^(2)`, `w10,1^(3)`. */
export function letter(name: string): SymbolName {
  const pattern =
    /^(?<base>[A-Za-zηΣ])(?:_(?!new$))?(?<sub>\w*?|\d+,\d+)(?:\^(?<sup>\(\d+\)))?(?<updated>_new)?$/u;
  const parts = pattern.exec(name)?.groups;
  if (!parts) return { kind: 'letter', base: name };
  return {
    kind: 'letter',
    base: parts['base']!,
    ...(parts['sub'] ? { sub: parts['sub'] } : {}),
    ...(parts['sup'] ? { sup: parts['sup'] } : {}),
    ...(parts['updated'] ? { updated: true as const } : {}),
  };
}

/** The same letter with brackets above: x1 of the third sample is x₁ with (3), of the row 1, 0 with (1,0). */
export const ofSample = (name: string, sample: string | number): SymbolName =>
  ({ ...letter(name), sup: `(${sample})` }) as SymbolName;

/** The symbol for the name of a tensor; `X·W1` is a product. */
export function bold(name: string): SymbolName {
  if (name.includes('·')) return { kind: 'product', factors: name.split('·').map(bold) };
  return { ...letter(name), bold: true } as SymbolName;
}

/** The symbol for a name in the language of traces: `dE_total/dw5` is a derivative, anything else a letter. */
export function symbolOf(name: string): SymbolName {
  const derivative = /^d(?<of>[^/]+)\/d(?<by>[^[]+)(?:\[(?<via>.+)\])?$/.exec(name)?.groups;
  if (!derivative) return letter(name);
  const { of, by, via } = derivative as { of: string; by: string; via?: string };
  return { kind: 'derivative', of: letter(of), by: letter(by), ...(via ? { via: letter(via) } : {}) };
}
