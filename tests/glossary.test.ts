import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lessons } from '#lesson/course.ts';
import { isTermId, termSchema, type TermData } from '#lesson/term-schema.ts';

const CONTENT = new URL('../content/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, CONTENT), 'utf8');
const files = readdirSync(new URL('glossary/', CONTENT));
const glossary = new Map<string, TermData>(
  files.map((file) => [file.replace(/\.yaml$/, ''), termSchema.parse(parse(read(`glossary/${file}`)))]),
);
const anchors = JSON.parse(readFileSync(new URL('./fixtures/anchors.json', import.meta.url), 'utf8')) as {
  lessons: Record<string, string[]>;
};
const course = lessons('en');
const folders = readdirSync(new URL('lessons/', CONTENT), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the glossary', () => {
  it('is read whole: every file is a term, its name an id in lower case with hyphens', () => {
    expect(glossary.size).toBeGreaterThanOrEqual(90);
    expect(files.filter((file) => !file.endsWith('.yaml') || !isTermId(file.slice(0, -5)))).toEqual([]);
  });

  it.each(['en', 'ko'] as const)('has no term twice in %s, and no term as another name of itself', (lang) => {
    const names = [...glossary.values()].map((data) => data[lang].term.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    for (const { [lang]: one } of glossary.values()) expect(one.also).not.toContain(one.term);
  });

  it('defines every term in both languages, each in its own script and in one or two sentences', () => {
    for (const [id, { en, ko }] of glossary) {
      expect(`${en.term} ${en.definition}`, id).not.toMatch(/[가-힣]/);
      expect(ko.term, id).toMatch(/[가-힣]/);
      expect(ko.definition, id).toMatch(/니다\.$/);
      expect(en.definition, id).toMatch(/[.]$/);
      for (const { definition } of [en, ko])
        expect(definition.match(/[.?](?=\s|$)/g)?.length, `${id}: ${definition}`).toBeLessThanOrEqual(3);
    }
  });

  it('names lessons that the course has, and headings that they have', () => {
    for (const [id, { lesson, anchor }] of glossary) {
      expect(
        course.map(({ slug }) => slug),
        id,
      ).toContain(lesson);
      if (anchor !== undefined) expect(anchors.lessons[lesson], id).toContain(anchor);
    }
  });
});

/** A lesson without what is no running text: its head, its lead, its headings, its formulas. */
const prose = (mdx: string): string =>
  mdx
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<Lead>.*?<\/Lead>/gs, '')
    .replace(/^#.*$/gm, '')
    .replace(/\$[^$]*\$/g, ' ');

/** The terms of a text in their order: id, the words that are linked, and all that stands before them. */
const termsIn = (mdx: string) =>
  [...prose(mdx).matchAll(/<Term\s+id="([^"]*)"\s*(?:\/>|>(.*?)<\/Term>)/gs)].map((match) => ({
    id: match[1]!,
    words: match[2] ?? '',
    before: match.input.slice(0, match.index).replace(/<Term\s.*?<\/Term>|<[^>]*>/gs, ' '),
  }));

describe.each(folders)('the terms in %s', (folder) => {
  const text = (lang: string): string => read(`lessons/${folder}/${lang}.mdx`);
  const ids = (lang: string): string[] => termsIn(text(lang)).map(({ id }) => id);

  it('are all in the glossary', () => {
    for (const lang of ['en', 'ko'])
      expect(
        ids(lang).filter((id) => !glossary.has(id)),
        `${folder}/${lang}.mdx`,
      ).toEqual([]);
  });

  it('are the same in both languages, each linked once, and none in the lead or in a heading', () => {
    expect(ids('ko').toSorted()).toEqual(ids('en').toSorted());
    for (const lang of ['en', 'ko']) {
      expect(
        ids(lang).filter((id, i) => ids(lang).indexOf(id) !== i),
        `${folder}/${lang}.mdx`,
      ).toEqual([]);
      expect(ids(lang)).toHaveLength(text(lang).split('<Term').length - 1);
    }
  });

  it('are linked where the word is first used', () => {
    // In English only: in Korean the word may be part of a longer one, and 기울기 is both slope and gradient.
    const late = termsIn(text('en')).filter(
      ({ words, before }) => words !== '' && new RegExp(`(?<![\\w-])${words}(?![\\w-])`).test(before),
    );
    expect(late.map(({ id, words }) => `${id}: "${words}" is used before it is linked`)).toEqual([]);
  });
});
