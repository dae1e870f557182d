import { showIn } from '#islands/figure-event.ts';
import { readLink } from '#islands/link.ts';

// A link in a text to a state of a figure on the same page sets the figure: nothing is loaded anew, and nothing that the
// reader has made elsewhere on the page is lost.
document.addEventListener('click', (event) => {
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!plain || event.button !== 0 || event.defaultPrevented || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('main a[href]');
  if (!link || link.target !== '' || link.hash !== '') return;
  if (link.origin !== location.origin || link.pathname !== location.pathname) return;
  const figures = [...new URLSearchParams(link.search).keys()];
  const shows = (id: string): boolean =>
    document.querySelector(`.figure-body[data-figure="${CSS.escape(id)}"]`) !== null;
  if (figures.length === 0 || !figures.every(shows)) return;
  event.preventDefault();
  for (const id of figures) showIn(id, readLink(id, link.search));
});
