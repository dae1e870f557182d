/**
 * How a variable is written, before a notation is chosen: a letter with its marks, or a derivative of one
 * such symbol with respect to another.
 */
export type SymbolName =
  | {
      readonly kind: 'letter';
      readonly base: string;
      /** Lower right: `5` in w₅, `o1` in E_o1, `total` in E_total. */
      readonly sub?: string;
      /** After the update: w₅⁺. */
      readonly updated?: true;
      /** A matrix or a row of numbers, set upright and bold. */
      readonly bold?: true;
    }
  | {
      readonly kind: 'derivative';
      readonly of: SymbolName;
      readonly by: SymbolName;
      /** Only along the path through this variable. */
      readonly via?: SymbolName;
    };

/** The symbol for a textbook name: `w5`, `E_total`, `h1_new`. */
export function letter(name: string): SymbolName {
  const parts = /^(?<base>[A-Za-zηΣ])(?:_(?!new$))?(?<sub>\w*?)(?<updated>_new)?$/u.exec(name)?.groups;
  if (!parts) return { kind: 'letter', base: name };
  return {
    kind: 'letter',
    base: parts['base']!,
    ...(parts['sub'] ? { sub: parts['sub'] } : {}),
    ...(parts['updated'] ? { updated: true as const } : {}),
  };
}

export const bold = (name: string): SymbolName => ({ ...letter(name), bold: true }) as SymbolName;

/** The symbol for a name in the language of traces: `dE_total/dw5` is a derivative, anything else a letter. */
export function symbolOf(name: string): SymbolName {
  const derivative = /^d(?<of>[^/]+)\/d(?<by>[^[]+)(?:\[(?<via>.+)\])?$/.exec(name)?.groups;
  if (!derivative) return letter(name);
  const { of, by, via } = derivative as { of: string; by: string; via?: string };
  return { kind: 'derivative', of: letter(of), by: letter(by), ...(via ? { via: letter(via) } : {}) };
}
