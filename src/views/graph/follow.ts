interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Scrolls a box of its own, and never the page, until `target` (in its coordinates) is inside it with a margin. */
export function followed(scroller: HTMLElement, { x, y, width, height }: Rectangle, margin = 80): void {
  scroller.scrollLeft = moved(scroller.scrollLeft, scroller.clientWidth, x, width, margin);
  scroller.scrollTop = moved(scroller.scrollTop, scroller.clientHeight, y, height, margin);
}

/** The nearest scroll position at which `start … start + size` is in view. */
export function moved(scroll: number, room: number, start: number, size: number, margin: number): number {
  const space = Math.min(margin, Math.max(0, (room - size) / 2));
  const [first, last] = [start + size + space - room, start - space];
  return Math.max(0, Math.min(last, Math.max(first, scroll)));
}
