/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/** Draws a picture, pixel by pixel from the top left: the colour of each, and how much of it, 0 to 1. */
export function paint(
  canvas: HTMLCanvasElement,
  colour: (pixel: number) => Rgb,
  opacity: (pixel: number) => number,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const { data } = image;
  for (let i = 0; i < canvas.width * canvas.height; i++) {
    const [red, green, blue] = colour(i);
    data[4 * i] = red;
    data[4 * i + 1] = green;
    data[4 * i + 2] = blue;
    data[4 * i + 3] = Math.round(255 * opacity(i));
  }
  context.putImageData(image, 0, 0);
}

/** A colour of the theme, as `element` has it now. */
export function colourOf(element: Element, property: string): Rgb {
  const hex = getComputedStyle(element).getPropertyValue(property).trim().replace('#', '');
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/**
 * Calls `redraw` now, and whenever the page changes between light and dark. Returns what stops that. What `redraw`
 * returns is called before the next time, and in the end.
 */
export function withTheme(redraw: () => undefined | (() => void)): () => void {
  let stop = redraw();
  const observer = new MutationObserver(() => {
    stop?.();
    stop = redraw();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    stop?.();
    observer.disconnect();
  };
}
