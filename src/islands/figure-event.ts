import { untrack } from 'svelte';

const EVENT = 'figure-change';

interface Change {
  readonly figure: string;
  readonly state: unknown;
}

/** A task may be ready only after the figure that it watches. */
const last = new Map<string, unknown>();

/** Tells the page that a figure's state has changed; tasks listen. */
export const announce = (root: HTMLElement, figure: string, state: unknown): void => {
  last.set(figure, state);
  // What the listeners read is theirs: the effect that announces must not come to depend on it.
  untrack(() =>
    root.dispatchEvent(new CustomEvent<Change>(EVENT, { bubbles: true, detail: { figure, state } })),
  );
};

/** Calls `listener` with the state of `figure`, now if it is known and whenever it changes. Returns what stops listening. */
export function onFigureChange<S>(figure: string, listener: (state: S) => void): () => void {
  const heard = (event: Event): void => {
    const { detail } = event as CustomEvent<Change>;
    if (detail.figure === figure) listener(detail.state as S);
  };
  if (last.has(figure)) listener(last.get(figure) as S);
  document.addEventListener(EVENT, heard);
  return () => document.removeEventListener(EVENT, heard);
}

const ASK = 'figure-show';
/** Asked of a figure that cannot hear yet. */
const asked = new Map<string, string>();

/** Asks a figure of this page to show the state of a link, as soon as it can; it comes into view unless `still`. */
export function showIn(figure: string, link: string, still = false): void {
  asked.set(figure, link);
  document.dispatchEvent(new Event(ASK));
  if (!still) document.querySelector(`[data-figure="${figure}"]`)?.scrollIntoView({ block: 'start' });
}

/** Calls `listener` when this figure is asked to show something, now if it has been. Returns what stops listening. */
export function onAsked(figure: string, listener: () => void): () => void {
  const heard = (): void => {
    if (asked.has(figure)) listener();
  };
  heard();
  document.addEventListener(ASK, heard);
  return () => document.removeEventListener(ASK, heard);
}

/** Calls `show` with the link that this figure is asked to show, now and whenever it is. Returns what stops listening. */
export function onAskedToShow(figure: string, show: (link: string) => void): () => void {
  return onAsked(figure, () => {
    const link = asked.get(figure)!;
    asked.delete(figure);
    show(link);
  });
}
