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
