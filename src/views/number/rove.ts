/**
 * Up and down go from number to number of a view, in the order of the page. So Tab may stop at a few of them only, and
 * left and right stay what they are in the whole figure: a step back, a step on. An attachment.
 */
export function rove(view: HTMLElement): () => void {
  const move = (event: KeyboardEvent): void => {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const from = event.target instanceof Element ? event.target.closest('button[data-why]') : null;
    if (way === undefined || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...view.querySelectorAll<HTMLElement>('button[data-why]')];
    const next = all[all.findIndex((button) => button === from) + way];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  view.addEventListener('keydown', move);
  return () => view.removeEventListener('keydown', move);
}
