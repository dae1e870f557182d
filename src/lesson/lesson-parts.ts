import type { Bilingual } from '#notation/language.ts';

/** A figure that has an address of its own, `/embed/<id>/`. */
export interface LessonFigure {
  /** Unique in the whole site; links, tests and other sites name the figure by it. */
  readonly id: string;
  /** As its caption gives it: 10.1. */
  readonly number: string;
  readonly title: Bilingual;
  /** Takes `id` and `number`. */
  readonly component: (props: { id: string; number: string }) => unknown;
  /** The number called `name` when the figure is in the state of this link: what sentences of the lesson quote. */
  readonly numberIn?: (link: string, name: string) => number | undefined;
}

/** What one lesson adds to the site: its figures, and the components that its texts use. */
export interface LessonParts {
  readonly slug: string;
  readonly figures: readonly LessonFigure[];
  readonly components: Readonly<Record<string, unknown>>;
}
