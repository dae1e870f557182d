import type { SymbolName } from '#autodiff/symbol.ts';
import { piecesOf, type Piece } from '#notation/pieces.ts';

/** Sizes in drawings, in units of the view box; the style sheet of drawings has the same. */
export const SIZES = { italic: 17.5, bold: 15, upright: 15, code: 12.5, mark: 12 } as const;

/** Widths of characters as parts of the size, for fitting: a little more than they are. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (total, character) => total + (WIDTHS.find(([set]) => set.test(character))?.[1] ?? 0.6),
    0,
  );
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[[\](),.·:′]/, 0.31],
  [/[ijlt /]/, 0.33],
  [/[mwWM@]/, 0.8],
  [/\d/, 0.5],
];

export const markWidth = (text: string | undefined): number => widthOf(text ?? '') * SIZES.mark;

const pieceWidth = ({ text, face, sup, sub }: Piece): number =>
  widthOf(text) * SIZES[face] + Math.max(markWidth(sup), markWidth(sub));

/** About how wide a symbol is in a drawing. */
export const symbolWidth = (name: SymbolName): number =>
  piecesOf(name, true).reduce((total, piece) => total + pieceWidth(piece), 0);
