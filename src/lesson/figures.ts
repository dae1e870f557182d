import type { LessonFigure } from './lesson-parts.ts';
import { LESSON_PARTS } from './lessons/index.ts';

/** Every figure that has an address of its own, `/embed/<id>/`, with the lesson that explains it. */
export const FIGURES: readonly (LessonFigure & { readonly slug: string })[] = LESSON_PARTS.flatMap(
  ({ slug, figures }) => figures.map((figure) => ({ ...figure, slug })),
);

/** @throws Error for a figure that the site does not have */
export function figureById(id: string): LessonFigure {
  const figure = FIGURES.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`No lesson has a figure called ${id}.`);
  return figure;
}
