import type { Figure } from './figure.svelte.ts';

/** The keys of a training figure: Space trains and pauses, R starts over; not where the key already means something. */
export function keys(event: KeyboardEvent, figure: Figure): void {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input')) return;
  if (event.key === ' ') {
    if (target.closest('button')) return;
    event.preventDefault();
    if (figure.session.status === 'training') figure.session.pause();
    else figure.train();
  } else if (event.key.toLowerCase() === 'r') void figure.startOver();
}
