import { untrack } from 'svelte';

const EVENT = 'figure-change';

interface Change {
  readonly figure: string;
  readonly state: unknown;
}

/** Tells the page that a figure's state has changed; tasks listen. */
export const announce = (root: HTMLElement, figure: string, state: unknown): void => {
  // What the listeners read is theirs: the effect that announces must not come to depend on it.
  untrack(() =>
    root.dispatchEvent(new CustomEvent<Change>(EVENT, { bubbles: true, detail: { figure, state } })),
  );
};

/** Calls `listener` with the state of `figure` whenever it changes. Returns what stops listening. */
export function onFigureChange<S>(figure: string, listener: (state: S) => void): () => void {
  const heard = (event: Event): void => {
    const { detail } = event as CustomEvent<Change>;
    if (detail.figure === figure) listener(detail.state as S);
  };
  document.addEventListener(EVENT, heard);
  return () => document.removeEventListener(EVENT, heard);
}
