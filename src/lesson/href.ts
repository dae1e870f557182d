import type { Language } from '#notation/language.ts';

/**
 * The one place that knows where the site lives and how the languages share its paths.
 * @param base the folder that the site is served from, `/` or `/some/folder/`
 * @param path a path inside the site, from `/`, as English has it: `/lessons/loss/?loss=v1#bars`
 */
export function address(base: string, lang: Language, path: string): string {
  if (!path.startsWith('/')) throw new Error(`"${path}" is not a path of the site: it starts with "/".`);
  return base.replace(/\/$/, '') + (lang === 'ko' ? '/ko' : '') + path;
}

/** A link to a page of this site in a language; see {@link address}. */
export const href = (lang: Language, path: string): string => address(import.meta.env.BASE_URL, lang, path);

/** A link to a file in `public/`. */
export const asset = (path: string): string => address(import.meta.env.BASE_URL, 'en', path);

export const lessonPath = (slug: string): string => `/lessons/${slug}/`;
