type Named = string | undefined;

/**
 * Says what the pointer is on, and what the focus has been moved to: the name of the nearest `data-ref` under `root`, undefined
 * where there is none. A pointer that only rests somewhere gives way to the keyboard, and to a field that is typed in.
 * Returns what ends it.
 */
export function pointing(
  root: HTMLElement,
  onpoint: (id: Named) => void,
  onfocus: (id: string) => void = () => undefined,
): () => void {
  const nameOf = (target: EventTarget | null): Named =>
    target instanceof Element
      ? target.closest<HTMLElement | SVGElement>('[data-ref]')?.dataset['ref']
      : undefined;
  const isTyping = (): boolean =>
    document.activeElement instanceof HTMLInputElement && root.contains(document.activeElement);
  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    pointerover: ({ target }) => onpoint(isTyping() ? undefined : nameOf(target)),
    pointerleave: () => onpoint(undefined),
    focusin: ({ target }) => {
      onpoint(undefined);
      const id = nameOf(target);
      if (id !== undefined) onfocus(id);
    },
  };
  for (const [type, listener] of Object.entries(listeners)) root.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of Object.entries(listeners)) root.removeEventListener(type, listener);
  };
}
