import type { ClientDirective } from 'astro';

/** How far below the window a figure is prepared. */
const NEAR = '400px';

const whenNear: ClientDirective = (load, { value }, island) => {
  const hydrate = async (): Promise<void> => (await load())();
  const named = location.search
    .replace(/^\?/, '')
    .split('&')
    .some((part) => part.startsWith(`${String(value)}=`));
  if (named) return void hydrate();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void hydrate();
    },
    { rootMargin: NEAR },
  );
  // The island itself has no box of its own.
  for (const child of island.children) observer.observe(child);
};

export default whenNear;
