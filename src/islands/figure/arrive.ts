import { namesIn } from '../link.ts';

let hasArrived = false;

/**
 * Brings the figure that a copied link names into view when the page is opened. Of several it is the one that was touched
 * last. The page stays where it is if it was reloaded or gone back to, if the reader has begun to scroll, and inside a
 * frame, whose page would move along. For an address that names a place of its own this is not asked.
 */
export function arriveAt(root: HTMLElement, id: string): void {
  if (hasArrived || scrollY > 0 || self !== top) return;
  const named = namesIn(location.search).filter(
    (name) => document.querySelector(`[data-figure="${CSS.escape(name)}"]`) !== null,
  );
  if (named.at(-1) !== id) return;
  hasArrived = true;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit && visit.type !== 'navigate') return;
  // At once: there is nothing to follow with the eye, and no motion for who wants none.
  root.scrollIntoView({ block: 'start', behavior: 'instant' });
}
