export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text that exists in both languages. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;
