import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HEADING_ID } from '#lesson/build/markdown.ts';
import { folderOf, lessons } from '#lesson/course.ts';

const ROOT = new URL('../content/lessons/', import.meta.url);
const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const anchors = JSON.parse(readFileSync(new URL('./fixtures/anchors.json', import.meta.url), 'utf8')) as {
  lessons: Record<string, string[]>;
  pages: Record<string, string[]>;
};

const text = (folder: string, lang: string) => readFileSync(new URL(`${folder}/${lang}.mdx`, ROOT), 'utf8');

/** The headings of a text in order, as depth and id. */
const headings = (mdx: string) =>
  mdx
    .replace(/^(```|~~~).*?^\1/gms, '')
    .split('\n')
    .filter((line) => /^#{1,6}\s/.test(line))
    .map((line) => ({ depth: /^#+/.exec(line)![0].length, id: HEADING_ID.exec(line)?.[1] }));

/** What both languages must have alike: the figures, exercises and links to lessons, by component and identifying props. */
const parts = (mdx: string) =>
  [...mdx.matchAll(/<(\w+)\s[^>]*?\b(id|figure|slug)="([^"]+)"/g)]
    .map(([, name, , id]) => `${name!} ${id!}`)
    .toSorted();

describe.each(folders.map((folder) => folder.name))('the lesson in %s', (folder) => {
  const lesson = lessons('en').find((candidate) => folderOf(candidate) === folder);

  it('is in the course file, with the number that its folder has', () => {
    expect(lesson, `content/course.yaml has no lesson for the folder ${folder}`).toBeDefined();
  });

  it('exists in English and in Korean', () => {
    for (const lang of ['en', 'ko']) {
      expect(existsSync(new URL(`${folder}/${lang}.mdx`, ROOT)), `${folder}/${lang}.mdx`).toBe(true);
    }
  });

  it('has the same headings in both languages, each with an id of its own', () => {
    const english = headings(text(folder, 'en'));
    expect(headings(text(folder, 'ko'))).toEqual(english);
    const ids = english.map((heading) => heading.id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins its headings at the second level, the first being its title', () => {
    const depths = headings(text(folder, 'en')).map((heading) => heading.depth);
    expect(depths.every((depth, i) => depth >= 2 && depth <= (depths[i - 1] ?? 1) + 1)).toBe(true);
  });

  it('has the same figures, exercises and links to other lessons in both languages', () => {
    expect(parts(text(folder, 'ko'))).toEqual(parts(text(folder, 'en')));
  });

  it('contains no imports: what it uses is in the components map', () => {
    for (const lang of ['en', 'ko']) expect(text(folder, lang)).not.toMatch(/^(import|export)\s/m);
  });

  it('lists all its headings in tests/fixtures/anchors.json, so that none can disappear unnoticed', () => {
    const ids = headings(text(folder, 'en')).map((heading) => heading.id);
    expect(anchors.lessons[lesson?.slug ?? '']?.toSorted()).toEqual(ids.toSorted());
  });
});

describe.each(Object.entries(anchors.pages))('the page %s', (slug, ids) => {
  const page = (lang: string) => readFileSync(new URL(`../pages/${slug}/${lang}.mdx`, ROOT), 'utf8');

  it('has the same headings, figures and terms in both languages, and its headings are listed', () => {
    const english = headings(page('en'));
    expect(headings(page('ko'))).toEqual(english);
    expect(parts(page('ko'))).toEqual(parts(page('en')));
    expect(english.map((heading) => heading.id)).toEqual(ids);
  });
});

describe('the list of anchors', () => {
  it('names only lessons that are there, since other sites link to them', () => {
    const there = lessons('en').filter((lesson) =>
      folders.some((folder) => folder.name === folderOf(lesson)),
    );
    expect(there.map((lesson) => lesson.slug)).toEqual(expect.arrayContaining(Object.keys(anchors.lessons)));
  });
});
