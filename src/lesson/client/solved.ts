import { rememberSolved } from '../progress.ts';

// An exercise says that it is solved; the page knows whose lesson it is.
document.addEventListener('exercise-solved', (event) => {
  const slug = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];
  const { id } = (event as CustomEvent<{ id: string }>).detail;
  if (slug) rememberSolved(slug, id);
});
