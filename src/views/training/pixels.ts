/** Draws a 28 × 28 picture: `opacity` of each pixel, 0 to 1, in the colour `[r, g, b]`. */
export function paint(
  canvas: HTMLCanvasElement,
  side: number,
  colour: (pixel: number) => readonly [r: number, g: number, b: number, opacity: number],
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(side, side);
  for (let i = 0; i < side * side; i++) {
    const [r, g, b, opacity] = colour(i);
    image.data.set([r, g, b, Math.round(255 * opacity)], 4 * i);
  }
  context.putImageData(image, 0, 0);
}

/** A colour of the theme, as `element` has it now. */
export function colourOf(element: Element, property: string): readonly [number, number, number] {
  const hex = getComputedStyle(element).getPropertyValue(property).trim().replace('#', '');
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** Calls `redraw` now, and whenever the page changes between light and dark. Returns what stops that. */
export function withTheme(redraw: () => void): () => void {
  redraw();
  const observer = new MutationObserver(redraw);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
