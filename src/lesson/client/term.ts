import { placeByWord } from './place-card.ts';

// A term is a link to its entry in the glossary. Where the browser has popovers, its card opens beside it instead.
const card = document.getElementById('term-card');
const terms = document.querySelectorAll<HTMLAnchorElement>('a.term');

if (card && 'showPopover' in card) {
  const root = document.documentElement;
  let opener: HTMLAnchorElement | undefined;

  const place = () => {
    if (!opener) return;
    // Of a term that runs over two lines, the end.
    const word = [...opener.getClientRects()].at(-1) ?? opener.getBoundingClientRect();
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const { x, y } = placeByWord(word, size, { width: root.clientWidth, height: root.clientHeight });
    card.style.left = `${x + scrollX}px`;
    card.style.top = `${y + scrollY}px`;
  };

  const close = () => {
    opener?.setAttribute('aria-expanded', 'false');
    opener = undefined;
    card.hidePopover();
  };

  const open = (term: HTMLAnchorElement) => {
    close();
    fill(card, term);
    term.after(card);
    card.showPopover();
    opener = term;
    term.setAttribute('aria-expanded', 'true');
    place();
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  };

  for (const term of terms) {
    term.setAttribute('aria-haspopup', 'dialog');
    term.setAttribute('aria-expanded', 'false');
    term.addEventListener('click', (event) => {
      // With one of these the reader wants the page itself, in another tab or window.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (opener === term) close();
      else open(term);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !opener) return;
    const term = opener;
    close();
    term.focus({ preventScroll: true });
  });
  document.addEventListener('click', ({ target }) => {
    if (opener && target instanceof Node && !card.contains(target) && !opener.contains(target)) close();
  });
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !card.contains(relatedTarget) && relatedTarget !== opener) close();
  });
  addEventListener('resize', place);
}

/** Writes what a term carries into the card. */
function fill(card: HTMLElement, term: HTMLAnchorElement): void {
  const { name = '', other = '', definition = '', lesson, lessonHref } = term.dataset;
  const put = (part: string, text: string) => card.querySelector(part)?.replaceChildren(text);
  put('dfn', name);
  put('.other', other);
  put('.definition', definition);
  card.querySelector('.to-entry')?.setAttribute('href', term.href);
  const explained = card.querySelector<HTMLAnchorElement>('.explained');
  if (!explained) return;
  explained.hidden = lessonHref === undefined;
  explained.textContent = lesson ?? '';
  if (lessonHref !== undefined) explained.href = lessonHref;
}
