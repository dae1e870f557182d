import { getCollection, type CollectionEntry } from 'astro:content';
import { folderOf, lessons, type Lesson } from './course.ts';
import type { Language } from '#notation/language.ts';

/** A lesson together with its text in one language. */
export interface WrittenLesson {
  readonly lesson: Lesson;
  readonly entry: CollectionEntry<'lessons'>;
}

/**
 * The lessons that have their texts, in the order of the course; the others are "to come".
 * @throws an Error for a folder that is not in the course, and for a lesson written in one language only
 */
export async function writtenLessons(lang: Language): Promise<readonly WrittenLesson[]> {
  const entries = new Map((await getCollection('lessons')).map((entry) => [entry.id, entry]));
  const written: WrittenLesson[] = [];
  for (const lesson of lessons(lang)) {
    const folder = folderOf(lesson);
    const pair = { en: entries.get(`${folder}/en`), ko: entries.get(`${folder}/ko`) };
    entries.delete(`${folder}/en`);
    entries.delete(`${folder}/ko`);
    if (!pair.en !== !pair.ko) {
      throw new Error(`content/lessons/${folder} needs both en.mdx and ko.mdx: languages are peers.`);
    }
    const entry = pair[lang];
    if (entry) written.push({ lesson, entry });
  }
  const [stray] = entries.keys();
  if (stray)
    throw new Error(
      `content/lessons/${stray}.mdx does not match a lesson and its number in content/course.yaml.`,
    );
  return written;
}

/** The slugs of the lessons that a page may link to. */
export async function writtenSlugs(): Promise<ReadonlySet<string>> {
  return new Set((await writtenLessons('en')).map(({ lesson }) => lesson.slug));
}
