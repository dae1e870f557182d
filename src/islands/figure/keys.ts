/** What the keys of a figure with steps do; its buttons do the same. */
export type StepActions = Readonly<Record<'ArrowRight' | 'ArrowLeft' | 'Home' | 'End' | ' ', () => void>>;

export type KeyActions = Partial<StepActions & { readonly Delete: () => void }>;

interface History {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * The keys of a stepping figure. Inside the figure all of them work, but not where the key already means something
 * (in a field, on a button for Space). Left and right also work while nothing on the page has the focus and the figure
 * is the one being looked at; the keys that scroll the page are left to the page.
 */
export function keys(event: KeyboardEvent, root: HTMLElement, actions: KeyActions, history: History): void {
  const target = event.target instanceof Element ? event.target : document.body;
  const inside = root.contains(target);
  if (event.altKey || target.closest('input, textarea, select, [contenteditable]')) return;
  if (event.ctrlKey || event.metaKey) {
    if (!inside || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    return event.shiftKey ? history.redo() : history.undo();
  }
  const action = actions[event.key as keyof KeyActions];
  if (!action) return;
  if (event.key === ' ' && target.closest('button, summary, a')) return;
  const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  const lookedAt = target === document.body && sideways && isMostlyInView(root);
  if (!inside && !lookedAt) return;
  event.preventDefault();
  action();
}

function isMostlyInView(root: HTMLElement): boolean {
  const { top, bottom } = root.getBoundingClientRect();
  const middle = innerHeight / 2;
  return top < middle && bottom > middle;
}
