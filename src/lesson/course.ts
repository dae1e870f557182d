import { z } from 'astro/zod';
import { parse } from 'yaml';
import text from '../../content/course.yaml?raw';
import type { Language } from '#notation/language.ts';

const both = z.strictObject({
  /** The English text. */
  en: z.string().min(1),
  /** The Korean text. */
  ko: z.string().min(1),
});

const lessonSchema = z.strictObject({
  /** The last part of the URL, `/lessons/<slug>/`. It never changes, since other sites link to it. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  /** How long the lesson takes a reader who does its exercises. */
  minutes: z.int().min(5).max(30),
  /** How many checked exercises the lesson has: the squares in the contents. */
  exercises: z.int().min(0).max(9),
  /** The heading of the page; the browser's title and the contents use the same words. */
  title: both,
  /** The question that the lesson answers, shown under its title. `$…$` is TeX. */
  question: both,
});

const partSchema = z.strictObject({
  /** The name of the part; its number is its place. */
  title: both,
  /** The lessons in order; numbers run on through the parts. */
  lessons: z.array(lessonSchema).min(1),
});

const courseSchema = z.strictObject({
  /** The parts in order. */
  parts: z.array(partSchema).min(1),
});

/** One lesson as one language shows it. */
export interface Lesson {
  readonly slug: string;
  /** 1 to 21, through all parts. */
  readonly number: number;
  readonly minutes: number;
  readonly exercises: number;
  readonly title: string;
  readonly question: string;
  readonly part: Part;
}

export interface Part {
  /** 1 to 4. */
  readonly number: number;
  readonly title: string;
  readonly lessons: readonly Lesson[];
}

export type CourseData = z.infer<typeof courseSchema>;

/**
 * Reads the course file.
 * @throws an Error that names every field that is missing or wrong, and every slug that stands twice
 */
export function parseCourse(yaml: string): CourseData {
  const result = courseSchema.safeParse(parse(yaml));
  if (!result.success) throw new Error(`content/course.yaml is wrong:\n${z.prettifyError(result.error)}`);
  const slugs = result.data.parts.flatMap((part) => part.lessons.map((lesson) => lesson.slug));
  const twice = slugs.filter((slug, i) => slugs.indexOf(slug) !== i);
  if (twice.length > 0) throw new Error(`content/course.yaml names ${twice.join(', ')} twice.`);
  return result.data;
}

/** The course in one language: its parts, with lessons numbered through. */
export function courseOf(data: CourseData, lang: Language): readonly Part[] {
  let number = 0;
  return data.parts.map((source, i) => {
    const lessons: Lesson[] = [];
    const part: Part = { number: i + 1, title: source.title[lang], lessons };
    for (const { title, question, ...rest } of source.lessons) {
      lessons.push({ ...rest, number: ++number, title: title[lang], question: question[lang], part });
    }
    return part;
  });
}

const data = parseCourse(text);
const courses = { en: courseOf(data, 'en'), ko: courseOf(data, 'ko') };

export const course = (lang: Language): readonly Part[] => courses[lang];

export const lessons = (lang: Language): readonly Lesson[] => course(lang).flatMap((part) => part.lessons);

/** @throws an Error for a slug that the course does not have */
export function lessonBySlug(lang: Language, slug: string): Lesson {
  const lesson = lessons(lang).find((candidate) => candidate.slug === slug);
  if (!lesson) throw new Error(`content/course.yaml has no lesson "${slug}".`);
  return lesson;
}

/** The lessons before and after one, whether or not they are written yet. */
export function neighbours(lang: Language, slug: string): { previous?: Lesson; next?: Lesson } {
  const all = lessons(lang);
  const at = all.indexOf(lessonBySlug(lang, slug));
  const previous = all[at - 1];
  const next = all[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The folder of a lesson's texts, `10-worked-example`; its prefix keeps the folders in the order of the course. */
export const folderOf = (lesson: Lesson): string =>
  `${String(lesson.number).padStart(2, '0')}-${lesson.slug}`;
