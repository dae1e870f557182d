import { readProgress } from '../progress.ts';

// The contents show which exercises are solved and which lesson was open last, and offer to go on with it.
const { last, solved } = readProgress();

for (const row of document.querySelectorAll<HTMLElement>('[data-contents-of]')) {
  const slug = row.dataset['contentsOf'] ?? '';
  const squares = [...row.querySelectorAll('.pm i')];
  const done = Math.min(solved[slug]?.length ?? 0, squares.length);
  squares.forEach((square, i) => square.classList.toggle('y', i < done));
  const box = row.querySelector<HTMLElement>('.pm');
  if (box?.dataset['solved'])
    box.setAttribute('aria-label', box.dataset['solved'].replace('{done}', String(done)));
}

if (last) {
  const row = document.querySelector<HTMLElement>(`[data-contents-of="${CSS.escape(last.slug)}"]`);
  const to = row?.querySelector<HTMLAnchorElement>('a');
  if (row && to) {
    row.classList.add('here');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-continue]')) {
      link.href = to.href + (last.anchor ? `#${last.anchor}` : '');
      link.textContent = (link.dataset['continue'] ?? '').replace('{n}', row.dataset['number'] ?? '');
      link.hidden = false;
    }
  }
}
