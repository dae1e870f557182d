/** What the reader points at or stands on by now hears of it as if they had just come. */
export function asIfCome(root: HTMLElement): void {
  root
    .querySelector(':hover:not(:has(:hover))')
    ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  const { activeElement } = document;
  if (root.contains(activeElement))
    activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}
