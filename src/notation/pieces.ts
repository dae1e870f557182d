import type { SymbolName } from '#autodiff/symbol.ts';
import { timesIn } from './plain.ts';

/** How a piece of a symbol is set: letters slant, words and signs stand, tensors are bold, names of programs are code. */
export type Face = 'italic' | 'upright' | 'bold' | 'code';

export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly sup?: string;
  readonly sub?: string;
}

/** A symbol on one line, from left to right; `short` for drawings. */
export function piecesOf(name: SymbolName, short = false): Piece[] {
  const inner = (part: SymbolName): Piece[] =>
    part.kind === 'product' ? [sign('('), ...piecesOf(part, short), sign(')')] : piecesOf(part, short);
  switch (name.kind) {
    case 'letter': {
      const { base, bold, sup = '', sub, updated } = name;
      const up = sup + (updated === undefined ? '' : updated === 'prime' ? '′' : '+');
      const face = bold ? 'bold' : /^[a-z]{2,}$/.test(base) ? 'upright' : 'italic';
      return [{ text: base, face, ...(up ? { sup: up } : {}), ...(sub ? { sub } : {}) }];
    }
    case 'code': {
      const text = short ? (name.short ?? name.text) : name.text;
      return [{ text, face: 'code', ...(name.updated ? { sup: '+' } : {}) }];
    }
    case 'derivative': {
      const via = name.via ? [sign('['), ...inner(name.via), sign(']')] : [];
      return [sign('∂'), ...inner(name.of), sign('/'), sign('∂'), ...inner(name.by), ...via];
    }
    case 'slope':
      return [{ text: 'σ', face: 'italic', sup: '′' }, sign('('), ...piecesOf(name.at, short), sign(')')];
    case 'product':
      return name.factors.flatMap((factor, i) =>
        i === 0 ? piecesOf(factor, short) : [sign(timesIn(name.factors)), ...piecesOf(factor, short)],
      );
    case 'place':
      return [...inner(name.in), sign(`[${name.at}]`)];
  }
}

const sign = (text: string): Piece => ({ text, face: 'upright' });

/** A letter that leads a subscript is a variable and slants, a word is a word: E_o1, but E_total. */
export function leadOf(sub: string): readonly [variable: string, rest: string] {
  const lead = /^[a-z](?![a-z])/.exec(sub)?.[0] ?? '';
  return [lead, sub.slice(lead.length)];
}
