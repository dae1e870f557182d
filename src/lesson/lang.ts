import type { Language } from '#notation/language.ts';

/** The language of a page from Astro's `currentLocale`; a page outside `/ko/` is English. */
export const langOf = (locale: string | undefined): Language => (locale === 'ko' ? 'ko' : 'en');
