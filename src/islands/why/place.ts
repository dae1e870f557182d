export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the number and its card. */
const GAP = 10;

/**
 * Where the card of a number goes, in the figure's own pixels: centred under the number, over it where there is more
 * room, unless it is as wide as the figure; never over the figure's edge. `seen` is the stretch of the figure's height that the window shows.
 */
export function placeCard(
  number: Box,
  card: Size,
  figure: Size,
  seen: { readonly top: number; readonly bottom: number },
): { readonly x: number; readonly y: number } {
  const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  const x = within((number.left + number.right) / 2 - card.width / 2, figure.width - card.width);
  const under = number.bottom + GAP;
  const over = number.top - GAP - card.height;
  const fits = (y: number, top: number, bottom: number): boolean => y >= top && y + card.height <= bottom;
  const [top, bottom] = [Math.max(0, seen.top), Math.min(figure.height, seen.bottom)];
  const ways = card.width < figure.width ? [under, over] : [under];
  for (const y of ways) if (fits(y, top, bottom)) return { x, y };
  for (const y of ways) if (fits(y, 0, figure.height)) return { x, y };
  return { x, y: within(under, figure.height - card.height) };
}
