/** A rectangle of the window, as `getBoundingClientRect` gives it. */
interface Edges {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the word and its card, and between the card and the window's edge. */
const GAP = 8;
const EDGE = 16;

/** Where a card goes in the window: under its word, over it if only there it is seen whole, and never over an edge at the sides. */
export function placeByWord(
  word: Edges,
  card: Size,
  window: Size,
): { readonly x: number; readonly y: number } {
  const under = word.bottom + GAP;
  const over = word.top - GAP - card.height;
  return {
    x: Math.max(EDGE, Math.min(word.left, window.width - EDGE - card.width)),
    y: under + card.height > window.height && over >= 0 ? over : under,
  };
}
