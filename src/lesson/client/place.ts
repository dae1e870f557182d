import { rememberPlace } from '../progress.ts';

// Where the reader is: the lesson, and the last heading that has passed the upper third of the window.
const slug = document.querySelector<HTMLElement>('main[data-lesson]')?.dataset['lesson'];

if (slug) {
  const headings = [...document.querySelectorAll<HTMLElement>('main > h2[id]')];
  let waiting = false;
  const note = () => {
    waiting = false;
    rememberPlace(
      slug,
      headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id,
    );
  };
  note();
  document.addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      setTimeout(note, 300);
    },
    { passive: true },
  );
}
