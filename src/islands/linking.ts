const NAMED = '[data-var], [data-ref], [data-why]';
/** On everything that stands for the variable that the pointer or the focus is on. */
const SAME = 'same';

type Named = HTMLElement | SVGElement;

const idOf = (target: EventTarget | null): string | undefined => {
  const named = target instanceof Element ? target.closest<Named>(NAMED) : null;
  return named?.dataset['var'] ?? named?.dataset['why'] ?? named?.dataset['ref'];
};

/** Everything under `root` that stands for the variable `id`: its numbers, its symbols, its links. */
export const standingFor = (root: ParentNode, id: string): NodeListOf<Named> => {
  const name = CSS.escape(id);
  return root.querySelectorAll<Named>(`[data-var="${name}"], [data-ref="${name}"], [data-why="${name}"]`);
};

/**
 * Hovering or focusing anything that stands for a variable marks that variable everywhere under `root`; the pointer
 * goes before the focus. Looks at the page only when the variable changes, and then only for its name. Returns what
 * ends it.
 */
export function link(root: HTMLElement): () => void {
  let hovered: string | undefined;
  let focused: string | undefined;
  let marked: string | undefined;
  let elements: readonly Named[] = [];

  const mark = (): void => {
    const id = hovered ?? focused;
    if (id === marked) return;
    marked = id;
    for (const element of elements) element.classList.remove(SAME);
    elements = id === undefined ? [] : [...standingFor(root, id)];
    for (const element of elements) element.classList.add(SAME);
  };
  const listeners: Readonly<Record<string, (event: Event) => void>> = {
    pointerover: ({ target }) => {
      hovered = idOf(target);
      mark();
    },
    pointerleave: () => {
      hovered = undefined;
      mark();
    },
    focusin: ({ target }) => {
      focused = idOf(target);
      mark();
    },
    focusout: () => {
      focused = undefined;
      mark();
    },
  };
  for (const [type, listener] of Object.entries(listeners)) root.addEventListener(type, listener);
  return () => {
    hovered = focused = undefined;
    mark();
    for (const [type, listener] of Object.entries(listeners)) root.removeEventListener(type, listener);
  };
}
