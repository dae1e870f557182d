import { z } from 'astro/zod';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const inOneLanguage = z.strictObject({
  /** The term as the lessons of this language write it, in its basic form. */
  term: z.string().min(1),
  /** Other names of it that a reader may have met, in books or in the sources of the course. */
  also: z.array(z.string().min(1)).default([]),
  /** One or two short sentences, written in this language and not translated. Plain text, no TeX. */
  definition: z.string().min(10).max(200),
});

/** One term of the glossary, `content/glossary/<id>.yaml`; the name of the file is its id. */
export const termSchema = z.strictObject({
  /** The term in English. */
  en: inOneLanguage,
  /** The term in Korean. */
  ko: inOneLanguage,
  /** The slug of the lesson that explains it. */
  lesson: z.string().regex(KEBAB, 'the slug of a lesson, as content/course.yaml has it'),
  /** The heading in that lesson under which it is explained. */
  anchor: z.string().regex(KEBAB, 'the id of a heading').optional(),
});

export type TermData = z.infer<typeof termSchema>;

/** What a term's id looks like: it is the anchor of the entry, and never changes. */
export const isTermId = (id: string): boolean => KEBAB.test(id);
