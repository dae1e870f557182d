import type { VarId } from '#autodiff/program.ts';
import type { Network } from '#scene/stepper/network.ts';
import type { Columns } from './columns.ts';

/** The width of the name in a wide box; in a tall one it stands before the number. */
export const NAME = 26;

/** From where to where the sum, at the left, or the activation, at the right, reaches in the upper row of a wide box. */
export function upperSpan(column: 'left' | 'right', x: number, width: number): [number, number] {
  const [left, right] = [x - width / 2, x + width / 2];
  const middle = left + NAME + (width - NAME) / 2;
  return column === 'right' ? [middle, right - 2] : [left + NAME, middle - 2];
}

/** Where the names of the layers begin in a tall drawing: at the left edge, in the topmost row of each, which leaves it free. */
export function sideLabels(
  network: Network,
  { boxes }: Pick<Columns, 'boxes'>,
): { readonly layer: number; readonly x: number; readonly y: number }[] {
  return network.sizes.map((_, layer) => {
    const ids: readonly VarId[] =
      layer === 0 ? network.inputs : network.units.filter((unit) => unit.layer === layer).map(({ a }) => a);
    return { layer, x: 2, y: Math.min(...ids.map((id) => boxes.get(id)!.y)) };
  });
}
