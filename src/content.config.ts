import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { termSchema } from '#lesson/term-schema.ts';

/** The texts of the lessons, `content/lessons/<nn-slug>/{en,ko}.mdx`; title and question are in `content/course.yaml`. */
const lessons = defineCollection({
  loader: glob({ base: './content/lessons', pattern: '*/{en,ko}.mdx' }),
  schema: z.strictObject({
    /** One or two sentences for search engines and link previews. */
    description: z.string().min(40).max(200),
    /** True if the text begins with a `<Lead>` of its own, in place of the question from the course file. */
    ownLead: z.boolean().default(false),
  }),
});

/** The terms, `content/glossary/<id>.yaml`, each with both its languages. */
const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.yaml' }),
  schema: termSchema,
});

/** Pages beside the course, `content/pages/<slug>/{en,ko}.mdx`. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*/{en,ko}.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** The question that the page answers, under its title. */
    lead: z.string().min(1),
    /** What stands beside the title. */
    rail: z.string().min(1),
    /** One or two sentences for search engines and link previews. */
    description: z.string().min(40).max(200),
  }),
});

export const collections = { lessons, glossary, pages };
