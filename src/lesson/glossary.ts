import { getCollection } from 'astro:content';
import type { Language } from '#notation/language.ts';
import { termIn, type Term } from './glossary-order.ts';

/** All terms in one language, in no order. */
export const glossary = async (lang: Language): Promise<readonly Term[]> =>
  (await getCollection('glossary')).map(({ id, data }) => termIn(id, data, lang));

/**
 * The term of that id.
 * @param page the page that asks, for the message
 * @throws an Error for an id that the glossary does not have; it names those that are most alike
 */
export async function termById(lang: Language, id: string, page: string): Promise<Term> {
  const terms = await glossary(lang);
  const term = terms.find((candidate) => candidate.id === id);
  if (term) return term;
  const alike = terms.map((known) => known.id).filter((known) => known.slice(0, 3) === id.slice(0, 3));
  throw new Error(
    `${page} has <Term id="${id}">, but there is no content/glossary/${id}.yaml. ` +
      (alike.length > 0 ? `Did you mean ${alike.join(', ')}?` : 'The ids are the names of the files there.'),
  );
}

export const termPath = (id: string): string => `/glossary/#${id}`;
