import type { VarId } from '#autodiff/program.ts';
import { range } from '#learning/naming.ts';
import { FEATURES, NEURONS, SAMPLES } from '#scene/layers/notebook-layer.ts';
import { idOf, type Element } from '#scene/layers/product.ts';

/** One number of X, W, b or Z, and the corner of its cell. */
export interface FalkCell {
  readonly id: VarId;
  readonly tensor: 'X' | 'W' | 'b' | 'Z';
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}
/** A product laid out so that a row of X and a column of W meet at their element of Z; b stands between W and Z. */
export interface FalkLayout {
  readonly kind: 'wide' | 'tall';
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number; readonly inset: number };
  readonly cells: readonly FalkCell[];
  /** The left upper corner of each block. */
  readonly corners: Readonly<Record<FalkCell['tensor'], readonly [x: number, y: number]>>;
}

const SIZES = {
  wide: { width: 576, cell: 88, gap: 44, left: 34, inset: 14 },
  tall: { width: 358, cell: 64, gap: 20, left: 2, inset: 6 },
} as const;
const CELL_HEIGHT = 32;

export function falkLayout(kind: 'wide' | 'tall'): FalkLayout {
  const { width, cell, gap, left, inset } = SIZES[kind];
  const right = left + FEATURES * cell + gap;
  const [topW, topB] = [24, 24 + FEATURES * CELL_HEIGHT + 22];
  const top = topB + CELL_HEIGHT + 34;
  const corners = { X: [left, top], W: [right, topW], b: [right, topB], Z: [right, top] } as const;
  const block = (tensor: FalkCell['tensor'], rows: number, columns: number): FalkCell[] =>
    range(rows).flatMap((row) =>
      range(columns).map((column) => ({
        ...{ tensor, row, column },
        id: tensor === 'b' ? idOf('b', column) : idOf(tensor, row, column),
        x: corners[tensor][0] + column * cell,
        y: corners[tensor][1] + row * CELL_HEIGHT,
      })),
    );
  return {
    ...{ kind, width, corners, height: top + SAMPLES * CELL_HEIGHT + 24 },
    cell: { width: cell, height: CELL_HEIGHT, inset },
    cells: [
      ...block('W', FEATURES, NEURONS),
      ...block('b', 1, NEURONS),
      ...block('X', SAMPLES, FEATURES),
      ...block('Z', SAMPLES, NEURONS),
    ],
  };
}

/** Whether a number has a part in an element: its row of X, its column of W and of b, the element itself. */
export const takesPart = ({ tensor, row, column }: FalkCell, element: Element): boolean =>
  tensor === 'X'
    ? row === element.row
    : tensor === 'Z'
      ? row === element.row && column === element.column
      : column === element.column;
